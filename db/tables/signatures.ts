import { kit as k, learned } from "../sql/kit";

/** The public halves of the keys that sign, one row from when each of them is used. The newest is the current one. */
export const signingKeys = k.table("signing_keys", {
  fingerprint: k.words("fingerprint").primaryKey(),
  publicKey: k.words("public_key").notNull(),
  /** Why it replaced the one before; null for the first, and for one that the desk made because the other was gone. */
  reason: k.words("reason"),
  ...learned,
});

/** The signatures of snapshots, made when they were taken. Older snapshots have none. */
export const snapshotSignatures = k.table("snapshot_signatures", {
  number: k.count("number").primaryKey(),
  /** The digest over all parts of the document, each salted from `secret`. */
  root: k.words("root").notNull(),
  secret: k.words("secret").notNull(),
  keyFingerprint: k.words("key_fingerprint").notNull(),
  signature: k.words("signature").notNull(),
  ...learned,
});
