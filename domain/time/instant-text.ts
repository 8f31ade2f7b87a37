import { z } from "zod";
import { DAY_MS, FIRST_INSTANT, HOUR_MS, type Instant, isoOf, LAST_INSTANT } from "./time";

/** What a time field accepts, in words for refusals. */
export const INSTANT_FORMS =
  "a time such as 2020-01-08T01:34Z, 2020-01-08 01:34 (taken as UTC) or 080134ZJAN20";

/** The refusal of an instant after the desk's clock. */
export const inTheFuture = (now: Instant): string =>
  `This is in the future: the desk's clock says ${isoOf(now)}`;

const MONTH_NUMBER: Record<string, string> = {
  JAN: "01",
  FEB: "02",
  MAR: "03",
  APR: "04",
  MAY: "05",
  JUN: "06",
  JUL: "07",
  AUG: "08",
  SEP: "09",
  OCT: "10",
  NOV: "11",
  DEC: "12",
};

/**
 * Hours ahead of UTC by zone letter. J is local time and names no instant.
 * Source: ACP 121.
 */
const ZONE_HOURS: Record<string, number> = Object.fromEntries([
  ["Z", 0],
  ...[..."ABCDEFGHIKLM"].map((letter, i) => [letter, i + 1]),
  ...[..."NOPQRSTUVWXY"].map((letter, i) => [letter, -(i + 1)]),
]);

const GROUP = /^(\d{2})(\d{2})(\d{2})(\d{2})?([A-IK-Z])([A-Z]{3})(\d{2}|\d{4})$/;
const ISO = z.iso.datetime({ offset: true, local: true });
const ISO_DAY = z.iso.date();

/**
 * Parses an instant as people and programs write it.
 * Shape:  ISO 8601 with `Z`, an offset, or neither (then UTC); a day alone is its first instant; or a date-time group
 *         in any case, with or without seconds, two-digit years meaning 2000 to 2099.
 * Errors: undefined for anything else, for days that do not exist, and outside the years 1900 to 9999.
 */
export function parseInstant(text: string): Instant | undefined {
  const written = text.trim();
  const instant = instantOfGroup(written.toUpperCase()) ?? instantOfIso(written);
  return instant !== undefined && instant >= FIRST_INSTANT && instant <= LAST_INSTANT ? instant : undefined;
}

/** The same for the end of a period: a day alone is its last instant. */
export function parseEnd(text: string): Instant | undefined {
  const instant = parseInstant(text);
  return instant !== undefined && ISO_DAY.safeParse(text.trim()).success ? instant + DAY_MS - 1 : instant;
}

function instantOfGroup(group: string): Instant | undefined {
  const parts = GROUP.exec(group);
  if (!parts) return undefined;
  const [, day, hour, minute, second = "00", zone = "Z", month = "", year = ""] = parts;
  const fullYear = year.length === 2 ? `20${year}` : year;
  const local = instantOfIso(
    `${fullYear}-${MONTH_NUMBER[month] ?? "00"}-${day}T${hour}:${minute}:${second}Z`,
  );
  return local === undefined ? undefined : local - (ZONE_HOURS[zone] ?? 0) * HOUR_MS;
}

function instantOfIso(written: string): Instant | undefined {
  if (ISO_DAY.safeParse(written).success) return Date.parse(`${written}T00:00:00Z`);
  const joined = written.replace(/^(\d{4}-\d{2}-\d{2}) +(?=\d)/, "$1T");
  const iso = joined.replace(/(T\d{2}:\d{2})(?=Z|[+-]|$)/, "$1:00");
  if (!ISO.safeParse(iso).success) return undefined;
  return Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/.test(iso) ? iso : `${iso}Z`);
}
