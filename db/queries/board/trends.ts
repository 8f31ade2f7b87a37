import { trendsOf } from "@/domain/board/board";
import { boardLanesOf, type Lanes } from "@/domain/board/board-page";
import type { CategoryTrend } from "@/domain/board/category-page";
import { addedDaysOf, inForceOf, versionsById } from "@/domain/definition/definition";
import { weekBarsOf } from "@/domain/tempo/tempo-weeks";
import type { ChartDays } from "@/domain/time/range";
import type { Day, Instants } from "@/domain/time/time";

import {
  categoryTrendOf,
  condensed,
  impreciseCountOf,
  indicatorTrendOf,
  type Trend,
} from "@/domain/trend/trend";
import { trendFrom } from "@/domain/trend/year";
import { type Desk, presentOf } from "../../desk";
import type { View } from "../../store";
import { readCategory, readCategoryVersions } from "../definition/category";
import { readTail } from "../log/newest-log-entry";
import { readRange, readYearBegin } from "./chart-range";
import { readLevelMoves } from "./level-moves";
import { readTrendFacts } from "./trend-facts";

/** One lane per category over the last days, in board order; at the present without `at`. */
export async function readLanes(view: View, desk: Desk, days: ChartDays, at?: Instants): Promise<Lanes> {
  const { facts, tail } = await readFacts(view, desk, days, at);
  const categories = await readCategoryVersions(view, facts.at);
  const all = { ...facts, revision: tail.revision, categories, holdings: [] };
  return boardLanesOf(all, trendsOf(all), facts.range);
}

/**
 * The trend of one category, with its incidents per week, when and why its level moved, and its last year; and the trend
 * of each of its indicators in force. Undefined when there is no such category.
 */
export async function readCategoryTrend(
  view: View,
  desk: Desk,
  categoryId: string,
  days: ChartDays,
  asOf?: Instants,
): Promise<CategoryTrend | undefined> {
  if (!(await readCategory(view, categoryId))) return undefined;
  const tail = await readTail(view);
  const at = asOf ?? presentOf(desk, tail);
  const range = await readRange(view, days, at);
  const yearFrom = await readYearBegin(view, range.to);
  const longer = { from: range.from < yearFrom ? range.from : yearFrom, to: range.to };
  const facts = await readTrendFacts(view, at, longer, tail, { categoryId });
  const added = addedDaysOf(await readCategoryVersions(view, at));
  const whole = categoryTrendOf(facts, categoryId, added.get(categoryId));
  const since = (from: Day) =>
    trendFrom(whole, from, impreciseCountOf(facts, categoryId, { ...range, from }));
  const trend = since(range.from);
  const members = [...versionsById(facts.indicators).keys()].map((id) => ({
    id,
    trend: trendFrom(indicatorTrendOf(facts, id), range.from, 0),
  }));
  return {
    ...at,
    revision: tail.revision,
    categoryId,
    ...condensed(trend),
    weeks: weekBarsOf(trend.incidents, trend.to),
    moves: await readLevelMoves(view, facts, trend, members),
    year: since(yearFrom),
    indicators: inForceOf(facts.indicators, at).flatMap(({ id, name }) =>
      members.filter((each) => each.id === id).map((own) => ({ id, name, trend: condensed(own.trend) })),
    ),
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
