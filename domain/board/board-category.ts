import type { AlertLevel } from "../alert-level";
import type { Confidence } from "../assessment/assessment";
import { type Freshness, isStale, worstFreshnessOf } from "../assessment/freshness";
import type { Version } from "../definition/definition";
import { CHANGE_DAYS, incidentsPerDayOf, TEMPO_DAYS, type Tempo, tempoOf } from "../tempo/tempo";
import { addDays, type Day } from "../time/time";
import { closingLevelOf, impreciseCountOf, rangeEndingAt, type Trend } from "../trend/trend";
import type { TrendFacts } from "../trend/trend-facts";
import { trendFrom } from "../trend/year";
import type { BoardIndicator } from "./board-indicator";
import { type Explanation, rollUp } from "./rollup";

export const TRACKER_DAYS = 30;

export type BoardCategory = {
  id: string;
  name: string;
  question: string;
  scope: string;
  horizonDays: number;
  level: AlertLevel | null;
  confidence: Confidence | null;
  explanation: Explanation;
  /** The worst freshness of its assessed indicators; `staleCount` of them are overdue, lapsed or blind. */
  freshness: Freshness & { staleCount: number; neverCount: number };
  /** The level at the end of the day seven days before. */
  levelBefore: AlertLevel | null;
  tracker: Trend;
  incidents: Tempo;
  indicators: BoardIndicator[];
};

export type CategoryVersion = Version & {
  name: string;
  question: string;
  scope: string;
  horizonDays: number;
};

/**
 * One category on the board, rolled up from its indicators; `watchedFrom` is the day on which it was added.
 * Shape: `trend` is its trend over all days of the facts.
 */
export function categoryOf(
  category: CategoryVersion & { watchedFrom: Day },
  indicators: BoardIndicator[],
  facts: TrendFacts,
  trend: Trend,
): BoardCategory {
  const { level, confidence, explanation } = rollUp(
    indicators.map((i) => ({
      indicatorId: i.id,
      name: i.name,
      level: i.level,
      confidence: i.judgement?.confidence ?? null,
    })),
  );
  const freshnesses = indicators.map((i) => i.freshness);
  const { id, name, question, scope, horizonDays, watchedFrom } = category;
  const tracked = rangeEndingAt(facts.at.effectiveAt, TRACKER_DAYS);
  return {
    id,
    name,
    question,
    scope,
    horizonDays,
    level,
    confidence,
    explanation,
    freshness: {
      ...(worstFreshnessOf(freshnesses.filter((f) => f.state !== "never")) ?? NEVER),
      staleCount: freshnesses.filter((f) => isStale(f.state)).length,
      neverCount: freshnesses.filter((f) => f.state === "never").length,
    },
    levelBefore: closingLevelOf(facts, id, addDays(facts.range.to, -CHANGE_DAYS)),
    tracker: trendFrom(trend, tracked.from, impreciseCountOf(facts, id, tracked)),
    incidents: categoryTempoOf(facts, id, watchedFrom),
    indicators,
  };
}

function categoryTempoOf({ at, incidentDays }: TrendFacts, categoryId: string, watchedFrom: Day): Tempo {
  const range = rangeEndingAt(at.effectiveAt, TEMPO_DAYS);
  return tempoOf(incidentsPerDayOf(incidentDays, categoryId, range), {
    from: range.from,
    watchedFrom,
  });
}

const NEVER: Freshness = { state: "never", reviewAt: null };

/** How many steps a category's level rose (or fell, below 0) in the last 7 days; null when either end is unknown. */
export const changeOf = (category: Pick<BoardCategory, "level" | "levelBefore">): number | null =>
  category.level === null || category.levelBefore === null ? null : category.level - category.levelBefore;
