import type { DateOrder } from "@/domain/import/import";
import type { Precision } from "@/domain/incident/precision";
import { FIRST_INSTANT, HOUR_MS, type Instant, LAST_INSTANT, MINUTE_MS } from "@/domain/time/time";

/** A time as precisely as it was written: a day alone has no time of day. */
export type Moment = { at: Instant; precision: Precision };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthNamed = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const TIME = /[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i;
const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const BARE_DAY = /^(\d{4})(\d{2})(\d{2})$/;
const NAMED_DAY = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/;
const NUMBERED_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * Parses a time as datasets write it; without a zone it is UTC.
 * Shape:  `2019-06-13`, `20190613`, `2019-06`, `2019`, `13 June 2019`, and days with a time after them; `08/01/2020`
 *         only with `order`.
 * Errors: undefined for anything else, and for dates and times that do not exist.
 */
export function momentIn(text: string, order?: DateOrder): Moment | undefined {
  const time = TIME.exec(text);
  const day = dayIn(time ? text.slice(0, time.index) : text, order);
  if (!time || !day) return day;
  const [, hour, minute, second = "0", zone = "Z"] = time;
  if (day.precision !== "day" || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return undefined;
  const local = day.at + Number(hour) * HOUR_MS + Number(minute) * MINUTE_MS + Number(second) * 1000;
  return { at: local - offsetOf(zone), precision: "minute" };
}

function dayIn(text: string, order: DateOrder | undefined): Moment | undefined {
  const iso = ISO_DAY.exec(text) ?? BARE_DAY.exec(text);
  if (iso) return momentOf("day", Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = NAMED_DAY.exec(text);
  if (named) return momentOf("day", Number(named[3]), monthNamed(named[2] ?? ""), Number(named[1]));
  const month = /^(\d{4})(?:-(\d{2}))?$/.exec(text);
  if (month) return momentOf(month[2] ? "month" : "year", Number(month[1]), Number(month[2] ?? 1), 1);
  const parts = NUMBERED_DAY.exec(text);
  const first = order ?? (parts && parts[1] === parts[2] ? "day first" : undefined);
  if (!parts || !first) return undefined;
  const [day, monthNumber] = first === "day first" ? [parts[1], parts[2]] : [parts[2], parts[1]];
  return momentOf("day", Number(parts[3]), Number(monthNumber), Number(day));
}

function momentOf(precision: Precision, year: number, month: number, day: number): Moment | undefined {
  const at = calendarDay(year, month, day);
  return at === undefined ? undefined : { at, precision };
}

function offsetOf(zone: string): number {
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!parts) return 0;
  return (Number(parts[2]) * HOUR_MS + Number(parts[3]) * MINUTE_MS) * (parts[1] === "-" ? -1 : 1);
}

/** The order in a date such as `13/06/2019`; undefined where it is ambiguous or of another form. */
export function orderIn(text: string): DateOrder | undefined {
  const parts = NUMBERED_DAY.exec(text.replace(TIME, ""));
  if (!parts) return undefined;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  if (first > 12 === second > 12) return undefined;
  return first > 12 ? "day first" : "month first";
}

/** A spreadsheet's serial date (days since the end of 1899); undefined outside the years that a desk accepts. */
export function serialMomentIn(text: string): Moment | undefined {
  if (!/^\d{1,7}(?:\.\d+)?$/.test(text)) return undefined;
  const at = Date.UTC(1899, 11, 30) + Math.round(Number(text) * 24 * 60) * MINUTE_MS;
  if (Number(text) < 61 || at > LAST_INSTANT) return undefined;
  return { at, precision: text.includes(".") ? "minute" : "day" };
}

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
