import { addDays, DAY_MS, type Day, dayOf, type Instant, MINUTE_MS, startOfDay } from "../time/time";
import { type ScheduleChoice, WEEKDAYS } from "./export-schedule";

const formatters = new Map<string, Intl.DateTimeFormat>();

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(zone: string, at: Instant): number {
  let formatter = formatters.get(zone);
  formatter ??= new Intl.DateTimeFormat("en-US", {
    ...{ timeZone: zone, hourCycle: "h23", era: "short" },
    ...{ year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" },
  });
  formatters.set(zone, formatter);
  const parts = new Map(formatter.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const local = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"));
  return local - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}

/**
 * The instant at which clocks of a zone show a minute of a day.
 * Shape: a time that clocks skip is taken as far after the skip as it would have been; of a time that they show twice,
 *        the first.
 */
export function instantOfLocal(day: Day, minute: number, zone: string): Instant {
  const local = startOfDay(day) + minute * MINUTE_MS;
  const before = local - offsetAt(zone, local - DAY_MS);
  const after = local - offsetAt(zone, local + DAY_MS);
  const shown = [before, after].filter((at) => at + offsetAt(zone, at) === local);
  return shown.length > 0 ? Math.min(...shown) : before;
}

/** Days on either side that surely hold a scheduled time. */
const DAYS_AROUND = 8;

/** The scheduled times around an instant, ascending; none for a change of posture. */
function timesAround({ minutes, weekday }: ScheduleChoice, zone: string, now: Instant): Instant[] {
  const today = dayOf(now + offsetAt(zone, now));
  return Array.from({ length: 2 * DAYS_AROUND + 1 }, (_, i) => addDays(today, i - DAYS_AROUND))
    .filter((day) => weekday === null || weekdayOf(day) === weekday)
    .flatMap((day) => minutes.map((minute) => instantOfLocal(day, minute, zone)))
    .sort((a, b) => a - b);
}

const weekdayOf = (day: Day) => WEEKDAYS[(new Date(startOfDay(day)).getUTCDay() + 6) % 7];

/** The latest scheduled time that has passed; null for a change of posture. */
export const lastTimeOf = (schedule: ScheduleChoice, zone: string, now: Instant): Instant | null =>
  timesAround(schedule, zone, now).findLast((at) => at <= now) ?? null;

/** The next scheduled time; null for a change of posture. */
export const nextTimeOf = (schedule: ScheduleChoice, zone: string, now: Instant): Instant | null =>
  timesAround(schedule, zone, now).find((at) => at > now) ?? null;
