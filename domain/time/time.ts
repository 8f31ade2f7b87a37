/** A moment as UTC milliseconds since 1970. */
export type Instant = number;
/** A UTC day as `YYYY-MM-DD`. */
export type Day = string;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The earliest and latest instants that a desk accepts: years 1900 to 9999. */
export const FIRST_INSTANT: Instant = Date.UTC(1900, 0, 1);
export const LAST_INSTANT: Instant = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"] as const;

const two = (n: number) => (n < 10 ? `0${n}` : String(n));

const writtenOf = (instant: Instant): string => new Date(instant).toISOString();

/** Days that were written before, by their number: `Date` takes ten times as long, and a board writes thousands. */
const written = new Map<number, Day>();
const MOST_WRITTEN = 4_096;

/** The UTC day that an instant falls on. */
export function dayOf(instant: Instant): Day {
  const number = Math.floor(Math.trunc(instant) / DAY_MS);
  const known = written.get(number);
  if (known !== undefined) return known;
  const day = writtenOf(instant).slice(0, 10);
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(number, day);
  return day;
}

/** An instant as text, such as `2020-01-08T01:34:00.000Z`. */
export function isoOf(instant: Instant): string {
  if (!(instant >= FIRST_INSTANT && instant <= LAST_INSTANT)) return writtenOf(instant);
  const day = dayOf(instant);
  const whole = Math.trunc(instant);
  const ms = whole - Math.floor(whole / DAY_MS) * DAY_MS;
  const [hours, minutes] = [Math.floor(ms / HOUR_MS), Math.floor(ms / MINUTE_MS) % 60];
  const [seconds, rest] = [Math.floor(ms / 1_000) % 60, ms % 1_000];
  return `${day}T${two(hours)}:${two(minutes)}:${two(seconds)}.${String(rest).padStart(3, "0")}Z`;
}

/** The first instant of a UTC day. */
export const startOfDay = (day: Day): Instant => Date.parse(`${day}T00:00:00Z`);

/** The first instant after a UTC day. */
export const endOfDay = (day: Day): Instant => startOfDay(day) + DAY_MS;

export const addDays = (day: Day, count: number): Day => dayOf(startOfDay(day) + count * DAY_MS);

/** The number of days from one day to another; 0 for the same day. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((startOfDay(to) - startOfDay(from)) / DAY_MS);

/**
 * Every day of a range.
 * Shape: ascending, both ends included; empty when `to` lies before `from`.
 */
export function daysOf(from: Day, to: Day): Day[] {
  const begins = startOfDay(from);
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => dayOf(begins + i * DAY_MS));
}

/**
 * An instant as a date-time group in UTC, such as `080134ZJAN20`.
 * Units:  minutes; seconds are dropped, not rounded.
 * Source: ACP 121, date-time group: day, time, zone letter, month, two digits of the year.
 */
export function dateTimeGroupOf(instant: Instant): string {
  const d = new Date(instant);
  const time = `${two(d.getUTCDate())}${two(d.getUTCHours())}${two(d.getUTCMinutes())}`;
  return `${time}Z${MONTHS[d.getUTCMonth()]}${two(d.getUTCFullYear() % 100)}`;
}

/** An instant within a known month, such as `080134Z`. */
export const shortGroupOf = (instant: Instant): string => dateTimeGroupOf(instant).slice(0, 7);

/** A duration in its two most significant units, such as `44 h`, `3 days` or `25 min`. */
export function spanOf(ms: number): string {
  const span = Math.abs(ms);
  if (span < HOUR_MS) return `${Math.floor(span / MINUTE_MS)} min`;
  if (span < 3 * DAY_MS) return `${Math.floor(span / HOUR_MS)} h`;
  return `${Math.floor(span / DAY_MS)} days`;
}

/** A day in words, such as `9 Jan 2020`. */
export function dayWordsOf(day: Day): string {
  const d = new Date(startOfDay(day));
  const month = MONTHS[d.getUTCMonth()] ?? "";
  return `${d.getUTCDate()} ${month[0]}${month.slice(1).toLowerCase()} ${d.getUTCFullYear()}`;
}

/** The two times of a query: the world at `effectiveAt`, as known at `knownAt`. */
export type Instants = { effectiveAt: Instant; knownAt: Instant };

/** Both ends included. */
export type DayRange = { from: Day; to: Day };
