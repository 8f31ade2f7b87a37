import { TEMPO_DAYS } from "@/domain/tempo/tempo";
import type { ChartDays } from "@/domain/time/range";
import { type Day, type DayRange, dayOf, endOfDay, type Instant, type Instants } from "@/domain/time/time";
import { rangeEndingAt } from "@/domain/trend/trend";
import { yearBegins } from "@/domain/trend/year";
import { readFirstKeptDay } from "../../retention";
import type { View } from "../../store";
import { readFirstDay } from "./first-day";

/** Longest range that is shown whole, in days, however short the desk's history is. */
const WHOLE_DAYS = 365;

/**
 * The days of a chart. A longer range than `WHOLE_DAYS` begins no earlier than the first thing on the desk, and one that
 * is longer than tempo looks back begins no earlier than what is kept.
 */
export async function readRange(view: View, days: ChartDays, at: Instants): Promise<DayRange> {
  const range = await readAskedRange(view, days, at);
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

async function readAskedRange(
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

/** Until when what is read over the days of a chart stays right by itself: the UTC day ends. */
export const chartHoldsUntil = (at: Instants): Instant => endOfDay(dayOf(at.effectiveAt));
