import { kit as k, learned } from "../sql/kit";
/** The desk itself: one row. */
export const desks = k.table("desks", {
  id: k.id("id"),
  name: k.words("name").notNull(),
  isExample: k.fact("is_example").notNull(),
  /** How far the desk's clock is behind real time: 0 on a desk on real time. */
  clockOffsetMs: k.count("clock_offset_ms").notNull(),
  /** IANA name of the desk's time zone, shown beside UTC. */
  timeZone: k.words("time_zone"),
  createdAt: k.instant("created_at").notNull(),
});

/** When old history was pruned, and into which archive. History is complete from the latest `cut_at` on. */
export const prunings = k.table("prunings", {
  id: k.id("id"),
  cutAt: k.instant("cut_at").notNull(),
  archiveName: k.words("archive_name").notNull(),
  archiveDigest: k.words("archive_digest").notNull(),
  reason: k.words("reason").notNull(),
  removed: k.json<Record<string, number>>("removed").notNull(),
  ...learned,
});

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
