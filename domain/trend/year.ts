import { addDays, type Day, daysBetween, startOfDay } from "../time/time";
import type { Trend } from "./trend";

/** Weeks of a calendar: a year, and the week of its last day. */
const WEEKS = 53;

/** Days since Monday of a day's week: 0 to 6. */
export const weekdayOf = (day: Day): number => (new Date(startOfDay(day)).getUTCDay() + 6) % 7;

/** The Monday on which the calendar of the year up to a day starts. */
export const yearBegins = (to: Day): Day => addDays(to, -weekdayOf(to) - 7 * (WEEKS - 1));

/**
 * The end of a trend, from a day on.
 * Shape: `trend` has a step per day; its imprecise incidents cover the whole range, so the caller passes those of this
 *        one.
 */
export function trendFrom(trend: Trend, from: Day, impreciseIncidents: number): Trend {
  const skipped = Math.max(0, daysBetween(trend.from, from));
  return {
    ...trend,
    from: addDays(trend.from, skipped),
    levels: trend.levels.slice(skipped),
    stale: trend.stale.slice(skipped),
    incidents: trend.incidents.slice(skipped),
    impreciseIncidents,
  };
}

/** The columns in which months start in a calendar of weeks. */
export function monthColumnsOf({ from, to }: Pick<Trend, "from" | "to">): { day: Day; column: number }[] {
  const offset = weekdayOf(from);
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i)).flatMap((day, i) =>
    day.endsWith("-01") ? [{ day, column: Math.floor((i + offset) / 7) }] : [],
  );
}
