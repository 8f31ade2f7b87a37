import { isSignedBy } from "../digest";
import { LEFT_OUT_NAMES, type LeftOut } from "./hand-out";

/** What signs: the private half of a key stays behind it. */
export type Signer = {
  /** The public key, 64 hexadecimal digits. */
  publicKey: string;
  /** Its fingerprint, 32 hexadecimal digits. */
  fingerprint: string;
  /** The Ed25519 signature of a text in UTF-8, 128 hexadecimal digits. */
  sign(text: string): string;
  /** A secret for one purpose, which nobody can compute without the key: 32 hexadecimal digits. */
  secretFor(purpose: string): string;
};

/** The signature of a snapshot, made when it was taken, with the secret behind the salts of its parts. */
export type SnapshotSignature = { root: string; secret: string; publicKey: string; signature: string };

/** What is signed when a snapshot is taken. `root` is the digest over all parts of its document. */
export const snapshotStatementOf = (root: string): string => `watchfloor snapshot 1\n${root}\n`;

/** Whether a snapshot's root was signed by a key. */
export const isRootSigned = ({ root, publicKey, signature }: Omit<SnapshotSignature, "secret">): boolean =>
  isSignedBy(publicKey, snapshotStatementOf(root), signature);

/**
 * What a file carries: the key that signed it, which snapshot it is of, what was left out of it, the signature of its
 * root, a signature over what a browser shows of a page, and one over its bytes.
 * Shape: `number` is null for a board without a snapshot, `root` for one that was not signed when it was taken, and
 *        `page` for a file that is no page.
 */
export type FileSignature = {
  publicKey: string;
  number: number | null;
  leftOut: LeftOut | null;
  root: { root: string; publicKey: string; signature: string } | null;
  page: string | null;
  signature: string;
};

type Unsigned = Omit<FileSignature, "page" | "signature">;

const NONE = "none";
const WHOLE = "whole";
const NOT_SIGNED_WHEN_TAKEN = "not-signed-when-taken";

function headOf({ publicKey, number, leftOut, root }: Unsigned): string {
  const parts = [
    "watchfloor-signature-1",
    publicKey,
    number === null ? NONE : String(number),
    leftOut === null ? WHOLE : leftOutTextOf(leftOut),
    root === null ? (number === null ? NONE : NOT_SIGNED_WHEN_TAKEN) : rootTextOf(root),
  ];
  return parts.join(":");
}

/** What was left out, such as `names-13.rationales-12`. */
const leftOutTextOf = (leftOut: LeftOut) =>
  LEFT_OUT_NAMES.flatMap((name) => (leftOut[name] ? [`${name}-${leftOut[name]}`] : [])).join(".");

const leftOutIn = (text: string): LeftOut =>
  Object.fromEntries(text.split(".").map((part) => [part.split("-")[0], Number(part.split("-")[1])]));

const rootTextOf = ({ root, publicKey, signature }: NonNullable<Unsigned["root"]>) =>
  `${root}.${publicKey}.${signature}`;

/** What is signed of a page: the digest of what a browser shows. */
const pageStatementOf = (unsigned: Unsigned, pageDigest: string): string =>
  `watchfloor page 1\n${pageDigest}\n${headOf(unsigned)}\n`;

/** What is signed of a file: the SHA-256 of its bytes without the signature, and everything before this signature. */
const fileStatementOf = (unsigned: Unsigned & { page: string | null }, fileDigest: string): string =>
  `watchfloor file 1\n${fileDigest}\n${headOf(unsigned)}:${unsigned.page ?? NONE}\n`;

/** The signature of a file as text, of the characters that every format can carry. */
export const signatureTextOf = (signature: FileSignature): string =>
  `${headOf(signature)}:${signature.page ?? NONE}:${signature.signature}`;

const TEXT =
  /^watchfloor-signature-1:([0-9a-f]{64}):(none|[1-9]\d{0,8}):(whole|[a-z]+-\d{1,9}(?:\.[a-z]+-\d{1,9})*):(?:none|not-signed-when-taken|([0-9a-f]{64})\.([0-9a-f]{64})\.([0-9a-f]{128})):(none|[0-9a-f]{128}):([0-9a-f]{128})$/;

/** The signature in a text; null unless it is exactly what `signatureTextOf` writes. */
export function parseSignatureText(text: string): FileSignature | null {
  const [, key = "", number, parts = "", root, rootKey = "", rootSignature = "", page, signature = ""] =
    TEXT.exec(text) ?? [];
  if (!number) return null;
  const parsed: FileSignature = {
    publicKey: key,
    number: number === NONE ? null : Number(number),
    leftOut: parts === WHOLE ? null : leftOutIn(parts),
    root: root ? { root, publicKey: rootKey, signature: rootSignature } : null,
    page: page && page !== NONE ? page : null,
    signature,
  };
  return signatureTextOf(parsed) === text ? parsed : null;
}

/** The signature of a file. `pageDigest` is null for a file that is no page. */
export function signedFile(
  signer: Signer,
  file: { digest: string; pageDigest: string | null } & Pick<FileSignature, "number" | "leftOut" | "root">,
): string {
  const { number, leftOut, root, digest, pageDigest } = file;
  const unsigned = { publicKey: signer.publicKey, number, leftOut, root };
  const page = pageDigest === null ? null : signer.sign(pageStatementOf(unsigned, pageDigest));
  const signature = signer.sign(fileStatementOf({ ...unsigned, page }, digest));
  return signatureTextOf({ ...unsigned, page, signature });
}

/** Whether a file's signature belongs to its bytes, and to what it says about the snapshot. */
export const isFileSigned = (signature: FileSignature, digest: string): boolean =>
  isSignedBy(signature.publicKey, fileStatementOf(signature, digest), signature.signature) &&
  (signature.root === null || isRootSigned(signature.root));

/** A fingerprint in groups of four, as people read it to each other. */
export const groupedFingerprintOf = (fingerprint: string): string =>
  fingerprint.match(/.{1,4}/g)?.join(" ") ?? fingerprint;

/** A fingerprint as somebody typed or pasted it, with or without groups; null when it is none. */
export function parseFingerprint(text: string): string | null {
  const digits = text.replaceAll(/[\s:.-]/g, "").toLowerCase();
  return /^[0-9a-f]{32}$/.test(digits) ? digits : null;
}
