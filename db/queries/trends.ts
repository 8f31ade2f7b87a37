import { and, asc, eq, exists, lte } from "drizzle-orm";
import type { Instants } from "@/domain/assessment";
import { inForceOf } from "@/domain/board";
import type { ChartDays } from "@/domain/range";
import { addDays, type Day, dayOf, endOfDay, type Instant } from "@/domain/time";
import {
  categoryTrendOf,
  condensed,
  type DayRange,
  indicatorTrendOf,
  rangeEndingAt,
  type Trend,
} from "@/domain/trend";
import { type Desk, presentOf } from "../desk";
import type { View } from "../store";
import { assessments, dailyIncidents, dailyLevels, incidents } from "../tables";
import { readTail } from "../tail";
import { readCategory, readCategoryVersions } from "./category";
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

export type CategoryTrend = Instants & { revision: number; categoryId: string } & Trend & {
    indicators: { id: string; trend: Trend }[];
  };

/** The trend of one category and of each of its indicators in force; undefined when there is no such category. */
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
    return {
      ...facts.at,
      revision: tail.revision,
      categoryId,
      ...condensed(categoryTrendOf(facts, categoryId)),
      indicators: indicators.map(({ id }) => ({ id, trend: condensed(indicatorTrendOf(facts, id)) })),
    };
  });

/** The trend of one indicator. */
export async function readIndicatorTrend(
  view: View,
  desk: Desk,
  indicatorId: string,
  days: ChartDays,
): Promise<Trend> {
  const { facts } = await readFacts(view, desk, days);
  return condensed(indicatorTrendOf(facts, indicatorId));
}

async function readFacts(view: View, desk: Desk, days: ChartDays, asked?: Instants) {
  const tail = await readTail(view);
  const at = asked ?? presentOf(desk, tail);
  return { tail, facts: await readTrendFacts(view, at, await rangeOf(view, days, at), tail) };
}

async function rangeOf(view: View, days: ChartDays, at: Instants): Promise<DayRange> {
  if (days !== "all") return rangeEndingAt(at.effectiveAt, days);
  const today = dayOf(at.effectiveAt);
  const firsts = [await readFirstLevelDay(view, at.knownAt), await readFirstIncidentDay(view, at.knownAt)];
  const from = [...firsts, addDays(today, -6)].filter((day): day is Day => day !== undefined).sort()[0];
  return { from: from ?? today, to: today };
}

/** The first day that anything known by then is about. The summary names the days; the log knows since when. */
async function readFirstLevelDay({ db }: View, knownAt: Instant): Promise<Day | undefined> {
  const [a, d] = [assessments, dailyLevels];
  const isAboutDay = and(
    eq(a.indicatorId, d.indicatorId),
    eq(a.effectiveDay, d.day),
    lte(a.recordedAt, knownAt),
  );
  const known = db.select({ id: a.id }).from(a).where(isAboutDay);
  const [first] = await db.select({ day: d.day }).from(d).where(exists(known)).orderBy(asc(d.day)).limit(1);
  return first?.day;
}

async function readFirstIncidentDay({ db }: View, knownAt: Instant): Promise<Day | undefined> {
  const [i, d] = [incidents, dailyIncidents];
  const isAboutDay = and(
    eq(i.categoryId, d.categoryId),
    eq(i.effectiveDay, d.day),
    lte(i.recordedAt, knownAt),
  );
  const known = db.select({ id: i.id }).from(i).where(isAboutDay);
  const [first] = await db.select({ day: d.day }).from(d).where(exists(known)).orderBy(asc(d.day)).limit(1);
  return first?.day;
}

/** A trend stays right by itself until the UTC day ends. */
export const trendHoldsUntil = (at: Instants): Instant => endOfDay(dayOf(at.effectiveAt));
