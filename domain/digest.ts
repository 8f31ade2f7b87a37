import { createHash, createHmac, hash } from "node:crypto";
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

/** The SHA-256 of a text, 64 hexadecimal digits. */
export const textDigestOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

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

/** HMAC-SHA-256 of a text in base64. Source: RFC 2104. */
export const keyedDigestOf = (secret: Buffer, text: string): string =>
  createHmac("sha256", secret).update(text, "utf8").digest("base64");

/** A public name for a secret key: 64 bits of a hash, which reveal nothing of the key. */
export const keyFingerprintOf = (secret: Buffer): string =>
  createHash("sha256").update("watchfloor record key\n").update(secret).digest("hex").slice(0, 16);
