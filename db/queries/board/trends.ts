import type { Lanes } from "@/domain/board/board-page";
import type { CategoryTrend } from "@/domain/board/category-page";
import { inForceOf } from "@/domain/definition/definition";
import { weekBarsOf } from "@/domain/tempo/tempo-weeks";
import type { ChartDays } from "@/domain/time/range";
import type { Instants } from "@/domain/time/time";
import { condensed } from "@/domain/trend/step";
import { categoryTrendOf, indicatorTrendOf, type Trend } from "@/domain/trend/trend";
import { type Desk, presentOf } from "../../desk";
import type { View } from "../../store";
import { readCategory, readCategoryVersions } from "../definition/category";
import { readTail } from "../log/newest-log-entry";
import { readRange } from "./chart-range";
import { readTrendFacts } from "./trend-facts";

/** One lane per category over the last days, in board order; at the present without `at`. */
export async function readLanes(view: View, desk: Desk, days: ChartDays, at?: Instants): Promise<Lanes> {
  const { facts, tail } = await readFacts(view, desk, days, at);
  const categories = inForceOf(await readCategoryVersions(view, facts.at), facts.at);
  const lanes = categories.map(({ id, name }) => ({
    id,
    name,
    trend: condensed(categoryTrendOf(facts, id)),
  }));
  return { ...facts.at, revision: tail.revision, lanes };
}

/**
 * The trend of a category, its incidents per week, and the trends of its indicators in force; undefined when there is
 * no such category.
 */
export async function readCategoryTrend(
  view: View,
  desk: Desk,
  categoryId: string,
  days: ChartDays,
  at?: Instants,
): Promise<CategoryTrend | undefined> {
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
}

/** The trend of an indicator; at the present without `at`. */
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

async function readFacts(view: View, desk: Desk, days: ChartDays, asOf?: Instants) {
  const tail = await readTail(view);
  const at = asOf ?? presentOf(desk, tail);
  return { tail, facts: await readTrendFacts(view, at, await readRange(view, days, at), tail) };
}
