import { FIRST_INSTANT, type Instant, LAST_INSTANT } from "./time";

/** The first instant of a calendar day, months from 1; undefined for a day that does not exist or is out of range. */
export function calendarDay(year: number, month: number, day: number): Instant | undefined {
  const instant = Date.UTC(year, month - 1, day);
  const date = new Date(instant);
  const isThere =
    year >= 1900 &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCFullYear() === year;
  return isThere && instant >= FIRST_INSTANT && instant <= LAST_INSTANT ? instant : undefined;
}
