import { kit as k } from "../sqlite/kit";

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
