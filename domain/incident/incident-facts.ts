import { dateTimeGroupOf, dayOf, dayWordsOf } from "../time/time";
import type { Incident } from "./incident";
import type { Precision } from "./precision";

const WIDE: Partial<Record<Precision, string>> = {
  week: "in the week of",
  month: "in the month of",
  year: "in the year of",
};

/** When something happened, exactly as precisely as it was stated. */
export function whenWordsOf({
  precision,
  effectiveAt,
  untilAt,
}: Pick<Incident, "precision" | "effectiveAt" | "untilAt">): string {
  if (precision === "minute" || precision === "hour") return dateTimeGroupOf(effectiveAt);
  const day = dayWordsOf(dayOf(effectiveAt));
  if (untilAt !== null) return `between ${day} and ${dayWordsOf(dayOf(untilAt))}`;
  return WIDE[precision] ? `${WIDE[precision]} ${day}` : day;
}

const SHORT: Partial<Record<Precision, (day: string) => string>> = {
  week: (day) => `week of ${day}`,
  month: (day) => day.replace(/^\d+ /, ""),
  year: (day) => day.slice(-4),
};

/** The same as short as a column is wide, such as `6–8 Jan 2020`: what two days share is said once. */
export function shortWhenWordsOf({
  precision,
  effectiveAt,
  untilAt,
}: Pick<Incident, "precision" | "effectiveAt" | "untilAt">): string {
  if (precision === "minute" || precision === "hour") return dateTimeGroupOf(effectiveAt);
  const from = dayWordsOf(dayOf(effectiveAt));
  if (untilAt === null) return SHORT[precision]?.(from) ?? from;
  const until = dayWordsOf(dayOf(untilAt));
  const [day, month, year] = from.split(" ");
  if (until.endsWith(` ${month} ${year}`)) return from === until ? from : `${day}–${until}`;
  return until.endsWith(` ${year}`) ? `${day} ${month} – ${until}` : `${from} – ${until}`;
}

/** Casualties in words; nothing when unknown. */
export function casualtyWordsOf({
  killedCount,
  injuredCount,
}: Pick<Incident, "killedCount" | "injuredCount">): string {
  if (killedCount === null && injuredCount === null) return "";
  return `${killedCount ?? "unknown"} killed, ${injuredCount ?? "unknown"} injured`;
}

/** The casualties that are known, as short as they can be said; nothing when unknown. */
export function casualtyCountsOf({
  killedCount,
  injuredCount,
}: Pick<Incident, "killedCount" | "injuredCount">): string {
  if (killedCount === 0 && injuredCount === 0) return "none";
  const counts = [
    [killedCount, "killed"],
    [injuredCount, "injured"],
  ] as const;
  return counts.flatMap(([count, what]) => (count === null ? [] : `${count} ${what}`)).join(", ");
}
