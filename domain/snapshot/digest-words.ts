/**
 * How anybody computes the digest of a snapshot again, from its JSON export. A page, such as a brief, has no `proof`.
 * Source: RFC 8785; docs/proofs.md has it as a program.
 */
export const DIGEST_WORDS =
  "SHA-256 of the JSON export without its members digest, proof and signature, as canonical JSON (RFC 8785) in UTF-8";
