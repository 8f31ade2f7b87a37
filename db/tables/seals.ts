import { kit as k } from "../sql/kit";

/**
 * The seal of each entry of the watch log, by the entry's number: a keyed hash over the entry, the rows that it wrote
 * and the seal before it. Written with the entry, in the same transaction.
 */
export const seals = k.table("seals", {
  revision: k.count("revision").primaryKey(),
  seal: k.words("seal").notNull(),
  /** The key that made it. */
  keyFingerprint: k.words("key_fingerprint").notNull(),
  /** The marks of the rows that its transaction wrote; empty on all entries of a transaction but the last. */
  rowMarks: k.words("row_marks").notNull(),
});

/**
 * The marks of entries and rows without their own seals, when a seal took the record over. In parts, numbered by
 * `position`; the seal covers the digest of all of them.
 */
export const carriedMarks = k.table(
  "carried_marks",
  {
    revision: k.count("revision").notNull(),
    position: k.count("position").notNull(),
    tableName: k.words("table_name").notNull(),
    rowMarks: k.words("row_marks").notNull(),
  },
  (t) => [k.unique("carried_marks_in_order").on(t.revision, t.position)],
);
