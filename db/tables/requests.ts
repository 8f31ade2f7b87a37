import { kit as k } from "../sqlite/kit";

/**
 * Requests that stored something, by their keys, with what each was answered; for a day. They are no part of the log:
 * rows go when they are old, and no copy for an exercise has them.
 */
export const requestKeys = k.table(
  "request_keys",
  {
    /** The scope of the key and the key itself: the primary key decides between two processes. */
    id: k.id("id"),
    requestDigest: k.words("request_digest").notNull(),
    answer: k.words("answer").notNull(),
    createdAt: k.instant("created_at").notNull(),
  },
  (t) => [k.index("request_keys_by_time").on(t.createdAt)],
);
