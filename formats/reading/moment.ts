import { AMBIGUOUS_DAY, type DateOrder } from "@/domain/import/import";
import type { Precision } from "@/domain/incident/precision";
import { HOUR_MS, type Instant, LAST_INSTANT, MINUTE_MS } from "@/domain/time/time";
import { calendarDay, dayIn, dayOrderIn, isNumbered, monthNamed, yearOf } from "./day";
import { instantIn, UTC, type Zone, zoneIn } from "./zone";

/** A time as precisely as it was written: a day alone has no time of day. `isZoned` says that it names its own zone. */
export type Moment = { at: Instant; precision: Precision; isZoned?: boolean };

/** What is known about the times of a file: the order of day and month, and the zone of times without one. */
export type MomentForm = { order?: DateOrder | undefined; zone?: Zone | undefined };

/** Why a text is no time, as a sentence without its full stop. */
type NoMoment = { cause: string };

const ZONE =
  "(Z|\\(?[A-Za-z]{2,5}\\)?|(?:UTC|GMT)?[+\\-\\u2212]\\d{1,2}(?::?\\d{2})?|[A-Za-z]+(?:/[A-Za-z_]+)+)";
const CLOCK = new RegExp(
  `(?:^|[ T,]\\s*)(\\d{1,2})[:.h](\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([AP]\\.?M\\.?)?\\s*(?:h(?:rs|ours)?)?\\s*${ZONE}?$`,
  "i",
);
const HOURS = new RegExp(`(?:^|[ T,]\\s*)(\\d{1,2})()()\\s*([AP]\\.?M\\.?)\\s*${ZONE}?$`, "i");
const MILITARY = new RegExp(
  `(?:^|[ T,]\\s*)(\\d{2})(\\d{2})()()\\s*(?:h(?:rs|ours)?)?\\s*([A-Z]|${ZONE.slice(1, -1)})?$`,
);
const GROUP = /^(\d{1,2})\s*(\d{2}):?(\d{2})\s*([A-Za-z])\s*([A-Za-z]{3})\.?\s*(\d{4}|\d{2})$/;

/**
 * Parses a time as datasets write it; without a zone of its own it is in that of `form`, else UTC.
 * Shape:  `2019-06-13`, `20190613`, `2019-06`, `201906`, `2019`, `13 June 2019`, `13-Jun-19`, `June 13, 2019`, a date-time
 *         group such as `130420ZJUN19`; days with a time after them, also `0420`, `4:20 PM` or with a zone;
 *         `08/01/2020` only with an order.
 * Errors: the cause, for anything else, and for dates and times that do not exist.
 */
export function readMoment(text: string, form: MomentForm = {}): Moment | NoMoment {
  const group = GROUP.exec(text.trim());
  if (group) return groupMoment(group, form);
  const day = dayIn(text, form.order);
  if (day) return day;
  for (const clock of [CLOCK, HOURS, MILITARY]) {
    const time = clock.exec(text);
    if (!time) continue;
    const written = text.slice(0, time.index).trim();
    const on = dayIn(written, form.order);
    if (on?.precision !== "day") return { cause: causeOf(written, form) };
    const [, hour = "", minute = "", second = "", half = "", zone = ""] = time;
    return timeOn(on.at, { hour, minute, second, half, zone }, form);
  }
  return { cause: causeOf(text, form) };
}

/** The same; undefined for what is no time. */
export function momentIn(text: string, form: MomentForm = {}): Moment | undefined {
  const moment = readMoment(text, form);
  return "cause" in moment ? undefined : moment;
}

/** Why a text is no time at all. */
export const EXAMPLE = "must be a valid time, such as 2019-06-13 04:20";

function causeOf(day: string, { order }: MomentForm): string {
  if (!isNumbered(day)) return EXAMPLE;
  return order || dayOrderIn(day)
    ? `there is no such day${order ? ` with the ${order}, as in the other rows` : ""}`
    : AMBIGUOUS_DAY;
}

type Clock = Record<"hour" | "minute" | "second" | "half" | "zone", string>;

function timeOn(day: Instant, clock: Clock, { zone: chosen }: MomentForm): Moment | NoMoment {
  const hour = hourOf(Number(clock.hour), clock.half);
  const [minute, second] = [Number(clock.minute || 0), Number(clock.second || 0)];
  if (hour === undefined || hour > 23 || minute > 59 || second > 59)
    return { cause: "there is no such time of day" };
  const local = day + hour * HOUR_MS + minute * MINUTE_MS + second * 1000;
  const zone = clock.zone === "" ? (chosen ?? UTC) : zoneIn(clock.zone, chosen);
  if ("cause" in zone) return zone;
  const at = instantIn(zone, local);
  return typeof at === "number" ? { at, precision: "minute", isZoned: clock.zone !== "" } : at;
}

/** The hour from 0 to 23; undefined for one that AM or PM contradicts. */
function hourOf(hour: number, half: string): number | undefined {
  if (half === "") return hour;
  const isAfternoon = /^p/i.test(half);
  if (hour > 12 || hour === 0) return isAfternoon && hour > 12 ? hour : undefined;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

/** A date-time group: day, hour and minute, zone letter, month and year. Source: ACP 121. */
function groupMoment(parts: RegExpExecArray, form: MomentForm): Moment | NoMoment {
  const [, date, hour = "", minute = "", letter = "", month = "", year = ""] = parts;
  const day = calendarDay(yearOf(year), monthNamed(month), Number(date));
  if (day === undefined) return { cause: "there is no such day" };
  return timeOn(day, { hour, minute, second: "", half: "", zone: letter.toUpperCase() }, form);
}

/** The order in a date such as `13/06/2019`, with or without a time; undefined where it is ambiguous or of another form. */
export const orderIn = (text: string): DateOrder | undefined =>
  dayOrderIn(text) ??
  [CLOCK, HOURS, MILITARY].map((clock) => dayOrderIn(text.replace(clock, ""))).find(Boolean);

/** The first number that is taken for a day, in May 1927: smaller ones count something else. */
const FIRST_SERIAL = 10_000;

/**
 * A number as spreadsheets and programs keep a time: days since the end of 1899, or seconds or milliseconds since 1970;
 * undefined outside the years that a desk accepts, and for what is a year as it stands, such as 2019.
 */
export function serialMomentIn(text: string, { zone }: MomentForm = {}): Moment | undefined {
  if (/^1\d{9}(?:\d{3})?$/.test(text))
    return { at: Number(text.padEnd(13, "0")), precision: "minute", isZoned: true };
  if (!/^\d{1,5}(?:\.\d+)?$/.test(text) || Number(text) < FIRST_SERIAL || dayIn(text)) return undefined;
  const local = Date.UTC(1899, 11, 30) + Math.round(Number(text) * 24 * 60) * MINUTE_MS;
  if (local > LAST_INSTANT) return undefined;
  if (!text.includes(".")) return { at: local, precision: "day" };
  const at = instantIn(zone ?? UTC, local);
  return typeof at === "number" ? { at, precision: "minute" } : undefined;
}

/**
 * The time in a cell of its own, in a form that `readMoment` reads after a day: `134` lost the zero before it, and 0.25
 * is a spreadsheet's quarter of a day.
 * Errors: the cause.
 */
export function clockIn(text: string): string | NoMoment {
  if (/^\d{1,2}$/.test(text) && Number(text) > 0)
    return {
      cause: `${text} could be an hour or minutes after midnight: write it as ${text.padStart(2, "0")}:00`,
    };
  if (/^(?:0|\d{3,4})$/.test(text)) return text.padStart(4, "0");
  if (!/^0?\.\d+$/.test(text)) return text;
  const minutes = Math.round(Number(text) * 24 * 60);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
