import { kit as k } from "../sql/kit";
import { categories, indicators } from "./definitions";

/**
 * Summary: the levels of an indicator on a day, by its current judgements; empty when all were replaced. A query as
 * known before `touched_at`, the last change of the day, reads the log instead.
 */
export const dailyLevels = k.table(
  "daily_levels",
  {
    indicatorId: k.ref("indicator_id", () => indicators.id).notNull(),
    day: k.day("day").notNull(),
    highestLevel: k.level("highest_level"),
    closingLevel: k.level("closing_level"),
    closingAt: k.instant("closing_at"),
    touchedAt: k.instant("touched_at").notNull(),
  },
  (t) => [k.unique("daily_levels_one_a_day").on(t.day, t.indicatorId)],
);

/** Summary: how many incidents of one category began on a day; `touched_at` as in daily_levels. */
export const dailyIncidents = k.table(
  "daily_incidents",
  {
    categoryId: k.ref("category_id", () => categories.id).notNull(),
    day: k.day("day").notNull(),
    incidentCount: k.count("incident_count").notNull(),
    impreciseCount: k.count("imprecise_count").notNull(),
    touchedAt: k.instant("touched_at").notNull(),
  },
  (t) => [k.unique("daily_incidents_one_a_day").on(t.day, t.categoryId)],
);
