import { kit as k } from "../sqlite/kit";

/**
 * Keyed requests that stored something, with their answers, kept for a day. Not part of the log: old rows are deleted,
 * and exercises do not get them.
 */
export const requestKeys = k.table(
  "request_keys",
  {
    /** The key's scope and the key: the primary key decides between two processes. */
    id: k.id("id"),
    requestDigest: k.words("request_digest").notNull(),
    answer: k.words("answer").notNull(),
    createdAt: k.instant("created_at").notNull(),
  },
  (t) => [k.index("request_keys_by_time").on(t.createdAt)],
);
