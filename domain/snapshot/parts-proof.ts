import { canonicalTextOf, shortKeyedDigestOf, textDigestOf } from "../digest";
import { type IsPart, type PartPath, partsIn } from "./json-parts";

/**
 * What a reader is given to prove a document that may have parts left out: the secret of a part that is there whole (32
 * hexadecimal digits), the digest of one that was left out (64), or the same for each part of it.
 */
export type Given = string | readonly Given[] | { readonly [step: string]: Given };

/**
 * What proves a document, whole or without some parts, by the signature of the whole one.
 * Shape: `parts` is what `provedParts` takes; `outline` has the digests of the larger parts by their paths, so that an
 *        altered one can be named.
 */
export type Proof = {
  root: string;
  key: string;
  signature: string;
  parts: Given;
  outline: Readonly<Record<string, string>>;
};

const SECRET = /^[0-9a-f]{32}$/;
const DIGEST = /^[0-9a-f]{64}$/;

/** The secret of a part of what has this secret. Nobody who has only some of these can tell the others. */
export const secretOf = (secret: string, step: string | number): string =>
  shortKeyedDigestOf(secret, String(step));

const wholeDigestOf = (value: unknown, secret: string) =>
  textDigestOf(`whole\n${secret}\n${canonicalTextOf(value)}`);

const itemsDigestOf = (digests: readonly string[]) => textDigestOf(`items\n${digests.join("\n")}`);

const membersDigestOf = (digests: readonly (readonly [name: string, digest: string])[]) =>
  textDigestOf(`members\n${digests.map(([name, digest]) => `${digest} ${name}`).join("\n")}`);

/**
 * The digest of a JSON value over all its parts, each with a salt from the secret, so that a part can be replaced by its
 * digest and nobody can guess it.
 * Source: R. C. Merkle, “A digital signature based on a conventional encryption function”, 1987; docs/proofs.md.
 * Cost:   two hashes per part.
 */
export function partsDigestOf(value: unknown, secret: string): string {
  const parts = partsIn(value);
  if (parts === null) return wholeDigestOf(value, secret);
  const digests = parts.map(
    ([step, part]) => [String(step), partsDigestOf(part, secretOf(secret, step))] as const,
  );
  return Array.isArray(value) ? itemsDigestOf(digests.map(([, digest]) => digest)) : membersDigestOf(digests);
}

/** What proves a value without the parts that are left out. Shape: the secret itself where nothing is. */
export function givenFor(value: unknown, secret: string, isLeftOut: IsPart, path: PartPath = []): Given {
  const parts = (partsIn(value) ?? []).map(([step, part]) => {
    const way = [...path, step];
    const own = secretOf(secret, step);
    const given = isLeftOut(way, part) ? partsDigestOf(part, own) : givenFor(part, own, isLeftOut, way);
    return { step, given, isWhole: given === own };
  });
  if (parts.every(({ isWhole }) => isWhole)) return secret;
  if (Array.isArray(value)) return parts.map(({ given }) => given);
  return Object.fromEntries(parts.map(({ step, given }) => [String(step), given]));
}

/** What is wrong with a document at one of its parts. */
type PartFault = { path: PartPath; is: "missing" | "put in" | "unreadable" };

/** What a document comes to with what was given: its digest, those of its parts by their paths, and what is left out. */
export type ProvedParts = {
  digest: string;
  digests: ReadonlyMap<string, string>;
  leftOut: readonly PartPath[];
  faults: readonly PartFault[];
};

export const pathTextOf = (path: PartPath): string => path.join("/");

/**
 * Computes the digest of a document from what was given, as whoever receives it does.
 * Shape: paths are those of the whole document, also where items before were left out. A fault makes the digest useless.
 */
export function provedParts(value: unknown, given: Given): ProvedParts {
  const digests = new Map<string, string>();
  const leftOut: PartPath[] = [];
  const faults: PartFault[] = [];

  const noted = (path: PartPath, digest: string) => {
    digests.set(pathTextOf(path), digest);
    return digest;
  };
  const faulty = (path: PartPath, is: PartFault["is"]) => {
    faults.push({ path, is });
    return noted(path, "");
  };

  function digestOf(part: unknown, with_: Given | undefined, path: PartPath): string {
    if (with_ === undefined) return faulty(path, "put in");
    if (typeof with_ === "string" && DIGEST.test(with_)) {
      if (part !== undefined) return faulty(path, "put in");
      leftOut.push(path);
      return noted(path, with_);
    }
    if (part === undefined) return faulty(path, "missing");
    if (typeof with_ !== "string") {
      const before = leftOut.length + faults.length;
      const digest = digestOfParts(part, with_, path);
      // Parts that are all there have one secret: each document has one proof for what is left out of it.
      const isLeast = leftOut.length + faults.length > before;
      return isLeast ? noted(path, digest) : faulty(path, "unreadable");
    }
    return SECRET.test(with_) ? digestWith(part, with_, path) : faulty(path, "unreadable");
  }

  /** As `partsDigestOf`, with the digest of each part noted. */
  function digestWith(part: unknown, secret: string, path: PartPath): string {
    const parts = partsIn(part);
    if (parts === null) return noted(path, wholeDigestOf(part, secret));
    const all = parts.map(
      ([step, each]) => [String(step), digestWith(each, secretOf(secret, step), [...path, step])] as const,
    );
    return noted(
      path,
      Array.isArray(part) ? itemsDigestOf(all.map(([, digest]) => digest)) : membersDigestOf(all),
    );
  }

  function digestOfParts(part: unknown, with_: Exclude<Given, string>, path: PartPath): string {
    if (Array.isArray(with_)) {
      if (!Array.isArray(part)) return faulty(path, "unreadable");
      const items = [...part];
      const all = with_.map((each: Given, i) => {
        const isOut = typeof each === "string" && DIGEST.test(each);
        return digestOf(isOut ? undefined : items.shift(), each, [...path, i]);
      });
      if (items.length > 0) faulty([...path, with_.length], "put in");
      return itemsDigestOf(all);
    }
    if (typeof part !== "object" || part === null || Array.isArray(part)) return faulty(path, "unreadable");
    const members = new Map(Object.entries(part).filter(([, each]) => each !== undefined));
    const steps = new Map(Object.entries(with_));
    const names = [...new Set([...members.keys(), ...steps.keys()])].sort();
    return membersDigestOf(
      names.map((name) => [name, digestOf(members.get(name), steps.get(name), [...path, name])] as const),
    );
  }

  return { digest: digestOf(value, given, []), digests, leftOut, faults };
}
