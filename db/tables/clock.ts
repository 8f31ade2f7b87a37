import { kit as k, learned } from "../sql/kit";
/**
 * Corrections of the clock. What was recorded between the two wrong times counts as recorded from `clock_at` on, the
 * true time of the correction.
 */
export const clockMends = k.table("clock_mends", {
  number: k.count("number").primaryKey(),
  clockAt: k.instant("clock_at").notNull(),
  wrongFromAt: k.instant("wrong_from_at").notNull(),
  wrongUntilAt: k.instant("wrong_until_at").notNull(),
  entryCount: k.count("entry_count").notNull(),
  reason: k.words("reason").notNull(),
  ...learned,
});

/** Recorded times that were wrong, as their rows still have them, and the times that they count as. */
export const wrongTimes = k.table(
  "wrong_times",
  {
    mendNumber: k
      .count("mend_number")
      .notNull()
      .references(() => clockMends.number),
    wrongAt: k.instant("wrong_at").notNull(),
    countsAsAt: k.instant("counts_as_at").notNull(),
  },
  (t) => [
    k.unique("wrong_times_once_a_mend").on(t.wrongAt, t.mendNumber),
    k.index("wrong_times_by_time").on(t.countsAsAt),
  ],
);
