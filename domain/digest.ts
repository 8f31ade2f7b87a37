import { createHash, createHmac, createPublicKey, hash, verify } from "node:crypto";
import canonicalize from "canonicalize";

/**
 * A value as canonical JSON: one text for one value, whatever the order of its keys.
 * Errors: throws for what JSON cannot represent: NaN, infinities, lone surrogates.
 * Source: RFC 8785. The packages `canonicalize` and `node:crypto` are the domain's only imports beside zod; both are
 *         pure (DECISIONS 8).
 */
export function canonicalJsonOf(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("This value has no JSON form.");
  return text;
}

/** The same for any JSON value, also one that is no object. */
export const canonicalTextOf = (value: unknown): string => canonicalize(value) ?? "null";

/** The SHA-256 of a text, 64 hexadecimal digits. */
export const textDigestOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** The SHA-256 of a text in base64, as policies of pages name scripts. */
export const base64DigestOf = (text: string): string => hash("sha256", text, "base64");

/** The SHA-256 of the canonical JSON, 64 hexadecimal digits. */
export const digestOf = (content: object): string => textDigestOf(canonicalJsonOf(content));

/** The same document with its digest. */
export const sealed = <C extends object>(content: C): C & { digest: string } => ({
  ...content,
  digest: digestOf(content),
});

/** Whether a document still matches its digest. */
export function isDigestRight<D extends { digest: string }>({ digest, ...content }: D): boolean {
  return digestOf(content) === digest;
}

/** 64 bits of a text's SHA-256, never 0. */
export const fingerprintOf = (text: string): bigint =>
  createHash("sha256").update(text, "utf8").digest().readBigUInt64LE() || 1n;

/** 132 bits of a text's SHA-256 in 22 characters of base64: short, yet practically unique. */
export const markOf = (text: string): string => hash("sha256", text, "base64").slice(0, 22);

/** The two blocks that begin the texts of an HMAC, by its key, each with room for what follows it. */
type Pads = { inner: Buffer; outer: Buffer };

const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;
/** A longer text is digested in pieces: an entry of megabytes would leave its room in memory for good. */
const KEPT_BYTES = 256 * 1024;
const padsOf = new WeakMap<Buffer, Pads>();

/**
 * HMAC-SHA-256 of a text in base64.
 * Shape:  keys of at most 64 bytes.
 * Cost:   half of `createHmac`, which makes and frees an object for each text; it keeps at most KEPT_BYTES for a key.
 * Source: RFC 2104.
 */
export function keyedDigestOf(secret: Buffer, text: string): string {
  if (secret.length > BLOCK_BYTES) throw new Error("This key is longer than a block.");
  const mostBytes = BLOCK_BYTES + 3 * text.length;
  if (mostBytes > KEPT_BYTES) return createHmac("sha256", secret).update(text, "utf8").digest("base64");
  const pads = padsOf.get(secret) ?? madePads(secret);
  if (pads.inner.length < mostBytes)
    pads.inner = Buffer.concat([pads.inner.subarray(0, BLOCK_BYTES)], Math.min(2 * mostBytes, KEPT_BYTES));
  const length = BLOCK_BYTES + pads.inner.write(text, BLOCK_BYTES, "utf8");
  pads.outer.write(hash("sha256", pads.inner.subarray(0, length), "binary"), BLOCK_BYTES, "latin1");
  return hash("sha256", pads.outer, "base64");
}

function madePads(secret: Buffer): Pads {
  const pads = { inner: Buffer.alloc(BLOCK_BYTES), outer: Buffer.alloc(BLOCK_BYTES + DIGEST_BYTES) };
  for (let i = 0; i < BLOCK_BYTES; i++) {
    const byte = secret[i] ?? 0;
    pads.inner[i] = byte ^ 0x36;
    pads.outer[i] = byte ^ 0x5c;
  }
  padsOf.set(secret, pads);
  return pads;
}

/** The first 128 bits of an HMAC-SHA-256, 32 hexadecimal digits. Shape: the secret in hexadecimal digits too. */
export const shortKeyedDigestOf = (secret: string, text: string): string =>
  createHmac("sha256", Buffer.from(secret, "hex")).update(text, "utf8").digest("hex").slice(0, 32);

/** A public name for a secret key: 64 bits of a hash, which reveal nothing of the key. */
export const keyFingerprintOf = (secret: Buffer): string =>
  createHash("sha256").update("watchfloor record key\n").update(secret).digest("hex").slice(0, 16);

/** How an Ed25519 public key begins in its standard form. Source: RFC 8410, section 4. */
const ED25519_KEY = "302a300506032b6570032100";

/** Whether a text in UTF-8 was signed by a key. Shape: key and signature in hexadecimal digits. Source: RFC 8032. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const key = Buffer.from(ED25519_KEY + publicKey, "hex");
  if (key.length !== 44) return false;
  const signedBy = createPublicKey({ key, format: "der", type: "spki" });
  return verify(null, Buffer.from(text, "utf8"), signedBy, Buffer.from(signature, "hex"));
}

/** The fingerprint of a public key: the first 128 bits of its SHA-256, 32 hexadecimal digits. */
export const signingKeyFingerprintOf = (publicKey: string): string =>
  createHash("sha256").update(Buffer.from(publicKey, "hex")).digest("hex").slice(0, 32);

/** The SHA-256 of bytes, 64 hexadecimal digits. */
export const bytesDigestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
