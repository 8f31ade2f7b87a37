import type { Trend } from "./trend";

/** Days over which a tile shows its change of level, and counts incidents. */
export const CHANGE_DAYS = 7;
/** Most weeks before the last seven days that say how many incidents are usual. */
export const USUAL_WEEKS = 12;

/** Incidents of the last 7 days, and the mean of 7 days before them; null when that is not known. */
export type IncidentCounts = { week: number; usual: number | null };

/**
 * How many incidents a category had in the last 7 days of a trend, and how many were usual in the weeks before.
 * Shape:  the usual number is a mean over the days since the category's first level or incident in the trend, as
 *         weeks, of which there is at least one; null when there was neither before the last 7 days, or no incident
 *         at all.
 * Source: DECISIONS 25.
 */
export function incidentCountsOf({ levels, incidents }: Pick<Trend, "levels" | "incidents">): IncidentCounts {
  const earlier = incidents.slice(0, -CHANGE_DAYS);
  const first = earlier.findIndex((count, i) => count > 0 || levels[i] !== null);
  const week = sumOf(incidents.slice(-CHANGE_DAYS));
  const before = sumOf(earlier);
  if (first < 0 || week + before === 0) return { week, usual: null };
  return { week, usual: before / Math.max(1, (earlier.length - first) / CHANGE_DAYS) };
}

const sumOf = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
