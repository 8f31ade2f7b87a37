import { signingKeyFingerprintOf } from "../digest";
import type { ExportChoice } from "./export-choice";
import { type HandOut, leftOutPathsOf, redact } from "./hand-out";
import { isPathLike, type PartPath } from "./json-parts";
import {
  givenFor,
  type Proof,
  type ProvedParts,
  partsDigestOf,
  pathTextOf,
  provedParts,
} from "./parts-proof";
import { isRootSigned, type Signer, type SnapshotSignature, snapshotStatementOf } from "./signature";
import type { Snapshot, SnapshotContent } from "./snapshot";

/** Signs a snapshot's content as it is taken. */
export function signedSnapshot(signer: Signer, content: SnapshotContent & { id: string }): SnapshotSignature {
  const secret = signer.secretFor(`snapshot ${content.id}`);
  const root = partsDigestOf(content, secret);
  return { root, secret, publicKey: signer.publicKey, signature: signer.sign(snapshotStatementOf(root)) };
}

/** The parts that an outline names: everything that is not made of smaller ones of them. */
const OUTLINED = [["*"], ["categories", "*", "*"], ["categories", "*", "indicators", "*"]];
const isOutlined = (path: PartPath) => OUTLINED.some((pattern) => isPathLike(path, pattern));

function outlineOf({ digests }: ProvedParts): Record<string, string> {
  const paths = [...digests].filter(([path]) => isOutlined(path.split("/")));
  const isSplit = ([path]: [string, string]) => /^(?:|categories|.*\/indicators)$/.test(path);
  return Object.fromEntries(paths.filter((each) => !isSplit(each)));
}

/** A snapshot as it is handed on, with its proof; without one where it was not signed when it was taken. */
export function handedOut(
  document: Snapshot,
  signed: SnapshotSignature | null,
  choice: ExportChoice,
): HandOut {
  const handOut = redact(document, choice);
  if (signed === null) return handOut;
  const { digest: _, ...content } = document;
  const leftOut = new Set(leftOutPathsOf(document, choice).map(pathTextOf));
  const parts = givenFor(content, signed.secret, (path) => leftOut.has(pathTextOf(path)));
  const { root, publicKey: key, signature } = signed;
  const outline = outlineOf(provedParts(provenContentOf(handOut), parts));
  return { ...handOut, proof: { root, key, signature, parts, outline } };
}

/** The members of a document that its proof is about. */
function provenContentOf(handOut: HandOut) {
  const { digest, leftOut, proof, signature, ...content } = handOut;
  return content;
}

/** What a proof says about its document: where it was altered, and what was left out by the paths in the whole one. */
type ProofVerdict = { altered: string[]; leftOut: readonly PartPath[]; keyFingerprint: string };

/**
 * Checks a document against its proof alone.
 * Shape: `altered` is empty when every part is as it was signed, else names each larger part that is not.
 */
export function checkProof(handOut: HandOut & { proof: Proof }): ProofVerdict {
  const { proof } = handOut;
  const proved = provedParts(provenContentOf(handOut), proof.parts);
  const keyFingerprint = signingKeyFingerprintOf(proof.key);
  const isWhole = proved.faults.length === 0 && proved.digest === proof.root;
  const isSigned = isRootSigned({ root: proof.root, publicKey: proof.key, signature: proof.signature });
  const isOutlineRight = JSON.stringify(proof.outline) === JSON.stringify(outlineOf(proved));
  const altered = isWhole ? (isOutlineRight ? [] : ["proof"]) : alteredIn(proof, proved);
  return { altered: isSigned ? altered : [...altered, "proof"], leftOut: proved.leftOut, keyFingerprint };
}

function alteredIn({ outline }: Proof, proved: ProvedParts): string[] {
  const now = outlineOf(proved);
  const faults = proved.faults.map(({ path, is }) => `${pathTextOf(path)} (${is})`);
  const paths = [...new Set([...Object.keys(outline), ...Object.keys(now)])];
  const changed = paths.filter((path) => outline[path] !== now[path]);
  const isFaulty = (path: string) => proved.faults.some((fault) => pathTextOf(fault.path).startsWith(path));
  const named = changed.filter((path) => !isFaulty(path)).map((path) => nameIn(path, outline, now));
  const all = [...new Set([...faults, ...named])];
  return all.length > 0 ? all : ["proof"];
}

type Digests = Readonly<Record<string, string>>;

/** A part by its path; a category that only one of the two has is one part. */
function nameIn(path: string, before: Digests, now: Digests): string {
  const [category = path] = /^categories\/\d+/.exec(path) ?? [];
  const isIn = (digests: Digests) =>
    Object.keys(digests).some((each) => `${each}/`.startsWith(`${category}/`));
  if (!isIn(before)) return `${category} (put in)`;
  return isIn(now) ? path : `${category} (missing)`;
}
