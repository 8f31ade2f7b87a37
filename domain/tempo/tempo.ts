import { type Day, type DayRange, daysBetween, daysOf } from "../time/time";
import { sumOf, surgeOf } from "./surge";

/** The days that a tile's change of level and incident count cover. */
export const CHANGE_DAYS = 7;
/** Most weeks before the last 7 days that the usual number is based on. */
export const USUAL_WEEKS = 12;
/** Fewest days before the last 7 that the usual number is based on. */
export const LEAST_USUAL_DAYS = 28;
/** Days of incidents that a tempo is computed from. */
export const TEMPO_DAYS = CHANGE_DAYS * (1 + USUAL_WEEKS);

/** How often something happens in a category, and how unusual that is. Only incidents known to the day count. */
export type Tempo = {
  /** Incidents of the last 7 days. */
  week: number;
  /** How many of the last 7 days were watched: all, except in a category that was just added. */
  weekDays: number;
  /** The mean of 7 days in the days watched before; null below `LEAST_USUAL_DAYS`. */
  usual: number | null;
  /** How many days before the last 7 were watched, at most `USUAL_WEEKS` weeks. */
  usualDays: number;
  /** The probability of so many incidents or more in a week; null where `usual` is. */
  surge: number | null;
  /** The smallest count of 7 days that is unusual; null where `usual` is. */
  unusualFrom: number | null;
};

/** The figures of a tempo in documents. Older snapshots have fewer of them. */
export type TempoFigures = Pick<Tempo, "week" | "usual"> & {
  [K in "weekDays" | "usualDays" | "surge" | "unusualFrom"]?: Tempo[K] | undefined;
};

/**
 * The tempo of a category from its incidents per day.
 * Shape:  one count per day of the last TEMPO_DAYS days, ascending; `watchedFrom` is the day that the category was
 *         added. A category was watched since then; of earlier days those count as watched that lie between the first
 *         and the last incident of imported history.
 * Source: DECISIONS 29, DECISIONS 73.
 */
export function tempoOf(
  incidents: readonly number[],
  { from, watchedFrom }: { from: Day; watchedFrom: Day },
): Tempo {
  const added = Math.min(incidents.length, Math.max(0, daysBetween(from, watchedFrom)));
  const opening = incidents.findIndex((count) => count > 0);
  const closing = incidents.findLastIndex((count, day) => count > 0 && day < added);
  const week = sumOf(incidents.slice(-CHANGE_DAYS));
  const weekBegins = incidents.length - CHANGE_DAYS;
  const isKnown = (day: number) => day >= added || (day >= opening && day <= closing);
  const weekDays = incidents.filter((_, day) => day >= weekBegins && isKnown(day)).length;
  // What opens or closes imported history is why it begins or ends there, and would make the usual number too high.
  const watched = incidents.filter(
    (_, day) => day < weekBegins && (day >= added || (day > opening && day < closing)),
  );
  const usualDays = watched.length;
  const known = { week, weekDays, usualDays };
  if (usualDays < LEAST_USUAL_DAYS) return { ...known, usual: null, surge: null, unusualFrom: null };
  return { ...known, usual: sumOf(watched) / (usualDays / CHANGE_DAYS), ...surgeOf(week, watched) };
}

/** A category's incidents on every day of a range, gaps filled. */
export function incidentsPerDayOf(
  incidentDays: readonly IncidentDay[],
  categoryId: string,
  { from, to }: DayRange,
): number[] {
  const counts = new Map<Day, number>();
  for (const row of incidentDays)
    if (row.categoryId === categoryId) counts.set(row.day, (counts.get(row.day) ?? 0) + row.incidentCount);
  return daysOf(from, to).map((day) => counts.get(day) ?? 0);
}

/** Incidents of one category on one UTC day; `impreciseCount` are those not known to the day. */
export type IncidentDay = { categoryId: string; day: Day; incidentCount: number; impreciseCount: number };
