import { TEMPO_DAYS } from "@/domain/tempo/tempo";
import type { ChartDays } from "@/domain/time/range";
import { type Day, type DayRange, dayOf, endOfDay, type Instant, type Instants } from "@/domain/time/time";
import { rangeEndingAt } from "@/domain/trend/trend";
import { yearBegins } from "@/domain/trend/year";
import { readFirstKeptDay } from "../../retention";
import type { View } from "../../store";
import { readFirstDay } from "./first-day";

/** Longest range shown in full, in days, however short the desk's history. */
const WHOLE_DAYS = 365;

/**
 * The days of a chart. A range longer than `WHOLE_DAYS` starts no earlier than the desk's first data, and one longer
 * than the tempo's look-back no earlier than kept history.
 */
export async function readRange(view: View, days: ChartDays, at: Instants): Promise<DayRange> {
  const range = await readRequestedRange(view, days, at);
  if (days !== "all" && days <= TEMPO_DAYS) return range;
  const firstKept = await readFirstKeptDay(view);
  return firstKept !== null && range.from < firstKept ? { ...range, from: firstKept } : range;
}

/** The first day of a calendar of the year up to a day: no earlier than what is kept. */
export async function readYearBegin(view: View, to: Day): Promise<Day> {
  const begins = yearBegins(to);
  const firstKept = await readFirstKeptDay(view);
  return firstKept !== null && begins < firstKept && firstKept <= to ? firstKept : begins;
}

async function readRequestedRange(
  view: View,
  days: ChartDays,
  { effectiveAt, knownAt }: Instants,
): Promise<DayRange> {
  if (days !== "all" && days <= WHOLE_DAYS) return rangeEndingAt(effectiveAt, days);
  const shortest = rangeEndingAt(effectiveAt, days === "all" ? 7 : WHOLE_DAYS);
  const first = await readFirstDay(view, knownAt);
  const from = first !== undefined && first < shortest.from ? first : shortest.from;
  if (days === "all") return { ...shortest, from };
  const range = rangeEndingAt(effectiveAt, days);
  return { ...range, from: from > range.from ? from : range.from };
}

/** Until when a chart stays right if nothing is recorded: the end of the UTC day. */
export const chartHoldsUntil = (at: Instants): Instant => endOfDay(dayOf(at.effectiveAt));
