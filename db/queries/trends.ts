import type { Instants } from "@/domain/assessment/assessment";
import { inForceOf } from "@/domain/definition/definition";
import { TEMPO_DAYS } from "@/domain/tempo/tempo";
import { type WeekBar, weekBarsOf } from "@/domain/tempo/tempo-weeks";
import type { ChartDays } from "@/domain/time/range";
import { dayOf, endOfDay, type Instant } from "@/domain/time/time";
import { condensed } from "@/domain/trend/step";
import { categoryTrendOf, indicatorTrendOf, rangeEndingAt, type Trend } from "@/domain/trend/trend";
import type { DayRange } from "@/domain/trend/trend-facts";
import { type Desk, presentOf } from "../desk";
import { readFirstKeptDay } from "../retention";
import type { View } from "../store";
import { readTail } from "../tail";
import { readCategory, readCategoryVersions } from "./category";
import { readFirstDay } from "./first-day";
import { readTrendFacts } from "./trend-facts";

export type Lane = { id: string; name: string; trend: Trend };
export type Lanes = Instants & { revision: number; lanes: Lane[] };

/** One lane per category over the last days, in board order. At the present without `at`. */
export const readLanes = (desk: Desk, days: ChartDays, at?: Instants): Promise<Lanes> =>
  desk.store.read(async (view) => {
    const { facts, tail } = await readFacts(view, desk, days, at);
    const categories = inForceOf(await readCategoryVersions(view, facts.at), facts.at);
    const lanes = categories.map(({ id, name }) => ({
      id,
      name,
      trend: condensed(categoryTrendOf(facts, id)),
    }));
    return { ...facts.at, revision: tail.revision, lanes };
  });

type CategoryTrend = Instants & { revision: number; categoryId: string } & Trend & {
    weeks: WeekBar[];
    indicators: { id: string; trend: Trend }[];
  };

/** The trend of one category, with its incidents per week, and of each of its indicators in force; undefined when there is no such category. */
export const readCategoryTrend = (
  desk: Desk,
  categoryId: string,
  days: ChartDays,
  at?: Instants,
): Promise<CategoryTrend | undefined> =>
  desk.store.read(async (view) => {
    const { facts, tail } = await readFacts(view, desk, days, at);
    if (!(await readCategory(view, categoryId))) return undefined;
    const indicators = inForceOf(facts.indicators, facts.at).filter((i) => i.categoryId === categoryId);
    const trend = categoryTrendOf(facts, categoryId);
    return {
      ...facts.at,
      revision: tail.revision,
      categoryId,
      ...condensed(trend),
      weeks: weekBarsOf(trend.incidents, trend.to),
      indicators: indicators.map(({ id }) => ({ id, trend: condensed(indicatorTrendOf(facts, id)) })),
    };
  });

/** The trend of one indicator. At the present without `at`. */
export async function readIndicatorTrend(
  view: View,
  desk: Desk,
  indicatorId: string,
  days: ChartDays,
  at?: Instants,
): Promise<Trend> {
  const { facts } = await readFacts(view, desk, days, at);
  return condensed(indicatorTrendOf(facts, indicatorId));
}

async function readFacts(view: View, desk: Desk, days: ChartDays, asked?: Instants) {
  const tail = await readTail(view);
  const at = asked ?? presentOf(desk, tail);
  return { tail, facts: await readTrendFacts(view, at, await readRange(view, days, at), tail) };
}

/** Longest range that is shown whole, in days, however short the desk's history is. */
const WHOLE_DAYS = 365;

/** The days of a chart. A longer range than `WHOLE_DAYS` begins no earlier than the first thing on the desk, and none before what is kept. */
export async function readRange(view: View, days: ChartDays, at: Instants): Promise<DayRange> {
  const range = await readAskedRange(view, days, at);
  if (days !== "all" && days <= TEMPO_DAYS) return range;
  const firstKept = await readFirstKeptDay(view);
  return firstKept !== null && range.from < firstKept ? { ...range, from: firstKept } : range;
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
  const asked = rangeEndingAt(effectiveAt, days);
  return { ...asked, from: from > asked.from ? from : asked.from };
}

/** A trend stays right by itself until the UTC day ends. */
export const trendHoldsUntil = (at: Instants): Instant => endOfDay(dayOf(at.effectiveAt));
