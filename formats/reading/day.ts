import type { DateOrder } from "@/domain/import/import";
import type { Precision } from "@/domain/incident/precision";
import { FIRST_INSTANT, type Instant, LAST_INSTANT } from "@/domain/time/time";

/** A day, or a longer stretch of which only the start is an instant. */
type Day = { at: Instant; precision: Precision };

const MONTHS = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];

/** The number of a month by its name, or at least three letters of it; 0 for another word. */
export const monthNamed = (name: string): number =>
  name.length < 3
    ? 0
    : MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().replace(/^sept$/, "sep"))) + 1;

/** A year of two digits is taken from 1969 to 2068. Source: POSIX, strptime. */
export const yearOf = (text: string): number =>
  text.length === 2 ? Number(text) + (Number(text) < 69 ? 2000 : 1900) : Number(text);

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;
const NUMBERED_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;

/** The zeros of digits that people write beside those of ASCII: Arabic, Persian, Devanagari, Bengali, Thai and of full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** Figures and days as a program writes them: `٣٣٫٧٩` is 33.79, `2020年1月8日` is 2020-1-8. Other text stays as it is. */
export const plainFigures = (text: string): string =>
  !/\P{ASCII}/u.test(text)
    ? text
    : text
        .replaceAll(/\p{Nd}/gu, (digit) => {
          const code = digit.codePointAt(0) ?? 0;
          const zero = ZEROS.find((each) => code >= each && code < each + 10);
          return zero === undefined ? digit : String(code - zero);
        })
        .replaceAll(/(?<=\d)\u066b(?=\d)/g, ".")
        .replace(/^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*/, "$1-$2-$3 ")
        .trim();

type DayForm = { form: RegExp; of: (parts: readonly string[]) => Day | undefined };

/** The ways in which a day is written without leaving its order open. */
const FORMS: readonly DayForm[] = [
  {
    form: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
    of: ([y, m, d]) => dayOn("day", Number(y), Number(m), Number(d)),
  },
  { form: /^(\d{4})(\d{2})(\d{2})$/, of: ([y, m, d]) => dayOn("day", Number(y), Number(m), Number(d)) },
  {
    form: /^(\d{1,2})(?:st|nd|rd|th)?[ ./-]*([A-Za-z]{3,9})\.?,?[ ./-]*(\d{4}|\d{2})$/,
    of: ([d, m = "", y = ""]) => dayOn("day", yearOf(y), monthNamed(m), Number(d)),
  },
  {
    form: /^([A-Za-z]{3,9})\.?[ -]+(\d{1,2})(?:st|nd|rd|th)?,?[ -]+(\d{4})$/,
    of: ([m = "", d, y]) => dayOn("day", Number(y), monthNamed(m), Number(d)),
  },
  {
    form: /^(\d{4})[ -]([A-Za-z]{3,9})[ -](\d{1,2})$/,
    of: ([y, m = "", d]) => dayOn("day", Number(y), monthNamed(m), Number(d)),
  },
  { form: /^(\d{4})[-/]?(\d{2})$/, of: ([y, m]) => dayOn("month", Number(y), Number(m), 1) },
  { form: /^(\d{1,2})\/(\d{4})$/, of: ([m, y]) => dayOn("month", Number(y), Number(m), 1) },
  {
    form: /^([A-Za-z]{3,9})\.?[ -](\d{4})$/,
    of: ([m = "", y]) => dayOn("month", Number(y), monthNamed(m), 1),
  },
  { form: /^(\d{4})$/, of: ([y]) => dayOn("year", Number(y), 1, 1) },
];

/** A day without a time; undefined for other text, and where `order` is needed and missing. */
export function dayIn(text: string, order?: DateOrder): Day | undefined {
  const plain = text.trim().replace(WEEKDAY, "");
  for (const { form, of } of FORMS) {
    const parts = form.exec(plain);
    if (parts) return of(parts.slice(1));
  }
  const parts = NUMBERED_DAY.exec(plain);
  const first = order ?? (parts && parts[1] === parts[2] ? "day first" : undefined);
  if (!parts || !first) return undefined;
  const [day, month] = first === "day first" ? [parts[1], parts[2]] : [parts[2], parts[1]];
  return dayOn("day", yearOf(parts[3] ?? ""), Number(month), Number(day));
}

/** Whether a date is numbers only, so that day and month could be either. */
export const isNumbered = (day: string): boolean => NUMBERED_DAY.test(day.trim().replace(WEEKDAY, ""));

/** Whether the year of a day has two digits. */
export const hasShortYear = (day: string): boolean =>
  /(?:\d[/.-]|[A-Za-z]{3}\.?,?[ -])\d{2}$/.test(day.trim()) && !/^\d{4}/.test(day.trim());

/** The order in a date such as `13/06/2019`; undefined where it is ambiguous or of another form. */
export function dayOrderIn(day: string): DateOrder | undefined {
  const parts = NUMBERED_DAY.exec(day.trim().replace(WEEKDAY, ""));
  if (!parts) return undefined;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  if (first > 12 === second > 12) return undefined;
  return first > 12 ? "day first" : "month first";
}

function dayOn(precision: Precision, year: number, month: number, day: number): Day | undefined {
  const at = calendarDay(year, month, day);
  return at === undefined ? undefined : { at, precision };
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
