import { type AlertLevel, highestLevelOf } from "../alert-level";
import type { Judgement } from "../assessment/assessment";
import { FRESHNESS, type FreshnessState, freshnessChangesAt } from "../assessment/freshness";
import { addedDaysOf, inForceOf } from "../definition/definition";
import { type Day, endOfDay, type Instant } from "../time/time";
import { categoryTrendOf, type Trend } from "../trend/trend";
import type { TrendFacts } from "../trend/trend-facts";
import {
  type BoardCategory,
  type CategoryVersion,
  categoryOf,
  changeOf,
  TRACKER_DAYS,
} from "./board-category";
import { type BoardIndicatorVersion, indicatorOf } from "./board-indicator";
import { postureSentenceOf } from "./posture";

/** Days of levels that a board is computed from; incidents have TEMPO_DAYS. */
export const BOARD_DAYS = TRACKER_DAYS;

export type Board = {
  /** The number of the newest entry of the watch log when the board was computed. */
  revision: number;
  effectiveAt: Instant;
  knownAt: Instant;
  posture: { level: AlertLevel | null; sentence: string; freshness: Record<FreshnessState, number> };
  categories: BoardCategory[];
};

export type BoardFacts = Omit<TrendFacts, "indicators"> & {
  revision: number;
  categories: readonly CategoryVersion[];
  indicators: readonly BoardIndicatorVersion[];
  /** The judgements that hold at the two times, at most one per indicator. */
  holdings: readonly Judgement[];
};

/** The trend of each category in force over all days of the facts, by its id. */
export function trendsOf(facts: BoardFacts): ReadonlyMap<string, Trend> {
  const added = addedDaysOf(facts.categories);
  return new Map(
    inForceOf(facts.categories, facts.at).map(({ id }) => [
      id,
      categoryTrendOf(facts, id, added.get(id) ?? facts.range.to),
    ]),
  );
}

/**
 * The board at an effective instant, as known at a recorded instant.
 * Shape: categories and indicators in board order, without retired ones. The board is the same for every `facts.range` of
 *        BOARD_DAYS days or more; with fewer, trackers and changes of level are cut short.
 */
export function boardOf(facts: BoardFacts, trends = trendsOf(facts)): Board {
  const indicators = inForceOf(facts.indicators, facts.at);
  const holdings = new Map(facts.holdings.map((judgement) => [judgement.indicatorId, judgement]));
  const added = addedDaysOf(facts.categories);
  const categories = inForceOf(facts.categories, facts.at).flatMap((category) => {
    const watchedFrom = added.get(category.id) ?? facts.range.to;
    const own = indicators.filter((i) => i.categoryId === category.id);
    const members = own.map((i) => indicatorOf(i, holdings.get(i.id), facts));
    const trend = trends.get(category.id);
    return trend ? [categoryOf({ ...category, watchedFrom }, members, facts, trend)] : [];
  });
  return {
    revision: facts.revision,
    effectiveAt: facts.at.effectiveAt,
    knownAt: facts.at.knownAt,
    posture: postureOf(categories),
    categories,
  };
}

function postureOf(categories: readonly BoardCategory[]): Board["posture"] {
  const level = highestLevelOf(categories.map((c) => c.level));
  const freshness = Object.fromEntries(FRESHNESS.map((row) => [row.state, 0])) as Record<
    FreshnessState,
    number
  >;
  for (const category of categories)
    for (const indicator of category.indicators) freshness[indicator.freshness.state] += 1;
  const stands = categories.map((c) => ({ name: c.name, level: c.level, change: changeOf(c) }));
  return { level, sentence: postureSentenceOf(level, stands), freshness };
}

/** Until when a board stays right if nothing is recorded: the next change of a freshness, or the end of the UTC day. */
export function boardHoldsUntil(facts: BoardFacts): Instant {
  const day: Day = facts.range.to;
  const holdings = new Map(facts.holdings.map((judgement) => [judgement.indicatorId, judgement]));
  const changes = inForceOf(facts.indicators, facts.at).map((version) =>
    freshnessChangesAt(holdings.get(version.id), version.reviewHours, facts.at.effectiveAt),
  );
  return Math.min(endOfDay(day), ...changes.filter((at) => at !== null));
}
