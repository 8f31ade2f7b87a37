import { type AlertLevel, highestLevelOf, levelWordsOf } from "./alert-level";
import type { AssessmentAct, Confidence, Instants, Judgement } from "./assessment";
import { type Version, versionInForceOf } from "./definition";
import {
  FRESHNESS,
  type Freshness,
  type FreshnessState,
  freshnessChangesAt,
  freshnessOf,
  isStale,
  worstFreshnessOf,
} from "./freshness";
import { isBlindAt } from "./outage";
import { postureSentenceOf } from "./posture";
import { type Explanation, rollUp } from "./rollup";
import { addDays, type Day, endOfDay, type Instant } from "./time";
import {
  categoryTrendOf,
  closingLevelOf,
  type IndicatorVersion,
  lastDaysOf,
  type Trend,
  type TrendFacts,
  versionsById,
} from "./trend";

/** Days over which a tile shows its change of level, and counts incidents. */
export const CHANGE_DAYS = 7;
/** Days in the strip of a tile. */
export const TRACKER_DAYS = 30;
/** Weeks before the last seven days that say how many incidents are usual. */
export const USUAL_WEEKS = 12;
/** Days of history that a board is computed from. */
export const BOARD_DAYS = CHANGE_DAYS * (1 + USUAL_WEEKS);

export type BoardIndicator = {
  id: string;
  name: string;
  place: string;
  level: AlertLevel | null;
  freshness: Freshness;
  /** The judgement that holds; null when never assessed. */
  judgement: {
    id: string;
    act: AssessmentAct;
    likelihoodRatio: number | null;
    confidence: Confidence;
    rationale: string;
    effectiveAt: Instant;
    recordedAt: Instant;
    recordedBy: string;
  } | null;
};

export type BoardCategory = {
  id: string;
  name: string;
  question: string;
  scope: string;
  horizonDays: number;
  level: AlertLevel | null;
  confidence: Confidence | null;
  explanation: Explanation;
  /** The worst of its indicators that were assessed; `staleCount` of them are overdue, lapsed or blind. */
  freshness: Freshness & { staleCount: number; neverCount: number };
  /** What it was at the end of the day seven days before. */
  levelBefore: AlertLevel | null;
  tracker: Trend;
  /** Incidents of the last 7 days, and the mean of 7 days in the 12 weeks before; null when none was recorded. */
  incidents: { week: number; usual: number | null };
  indicators: BoardIndicator[];
};

export type Board = {
  /** The number of the newest entry of the watch log when the board was computed. */
  revision: number;
  effectiveAt: Instant;
  knownAt: Instant;
  posture: { level: AlertLevel | null; sentence: string; freshness: Record<FreshnessState, number> };
  categories: BoardCategory[];
};

/** What a board needs to know of a category's versions. */
export type CategoryVersion = Version & {
  name: string;
  question: string;
  scope: string;
  horizonDays: number;
};
export type BoardIndicatorVersion = IndicatorVersion & { name: string; place: string };

export type BoardFacts = Omit<TrendFacts, "indicators"> & {
  revision: number;
  categories: readonly CategoryVersion[];
  indicators: readonly BoardIndicatorVersion[];
  /** What holds at the two times, at most one judgement per indicator. */
  holdings: readonly Judgement[];
};

const byPosition = (a: Version, b: Version) => a.position - b.position || (a.id < b.id ? -1 : 1);

/** The versions in force at the two times, without the retired, in board order. */
export function inForceOf<V extends Version>(versions: readonly V[], at: Instants): V[] {
  return [...versionsById(versions).values()]
    .map((own) => versionInForceOf(own, at))
    .filter((version): version is V => version !== undefined && !version.isRetired)
    .sort(byPosition);
}

/**
 * The whole picture at an effective instant, as known at a recorded instant.
 * Shape:  categories and indicators in board order, the retired left out; `facts.range` has BOARD_DAYS days.
 */
export function boardOf(facts: BoardFacts): Board {
  const indicators = inForceOf(facts.indicators, facts.at);
  const holdings = new Map(facts.holdings.map((judgement) => [judgement.indicatorId, judgement]));
  const categories = inForceOf(facts.categories, facts.at).map((category) =>
    categoryOf(
      category,
      indicators
        .filter((i) => i.categoryId === category.id)
        .map((i) => indicatorOf(i, holdings.get(i.id), facts)),
      facts,
    ),
  );
  return {
    revision: facts.revision,
    effectiveAt: facts.at.effectiveAt,
    knownAt: facts.at.knownAt,
    posture: postureOf(categories),
    categories,
  };
}

function indicatorOf(
  version: BoardIndicatorVersion,
  judgement: Judgement | undefined,
  facts: BoardFacts,
): BoardIndicator {
  const isBlind = isBlindAt(facts.outages, version.id, facts.at);
  return {
    id: version.id,
    name: version.name,
    place: version.place,
    level: judgement?.level ?? null,
    freshness: freshnessOf(judgement, version.reviewHours, isBlind, facts.at.effectiveAt),
    judgement: judgement ? saidOf(judgement) : null,
  };
}

const saidOf = ({
  id,
  act,
  likelihoodRatio,
  confidence,
  rationale,
  effectiveAt,
  recordedAt,
  recordedBy,
}: Judgement) => ({ id, act, likelihoodRatio, confidence, rationale, effectiveAt, recordedAt, recordedBy });

function categoryOf(
  category: CategoryVersion,
  indicators: BoardIndicator[],
  facts: BoardFacts,
): BoardCategory {
  const trend = categoryTrendOf(facts, category.id);
  const { level, confidence, explanation } = rollUp(
    indicators.map((i) => ({
      indicatorId: i.id,
      name: i.name,
      level: i.level,
      confidence: i.judgement?.confidence ?? null,
    })),
  );
  const freshnesses = indicators.map((i) => i.freshness);
  const { id, name, question, scope, horizonDays } = category;
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
    tracker: lastDaysOf(facts, id, trend, TRACKER_DAYS),
    incidents: incidentsOf(trend),
    indicators,
  };
}

const NEVER: Freshness = { state: "never", reviewAt: null };

function incidentsOf(trend: Trend): BoardCategory["incidents"] {
  const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0);
  const week = sum(trend.incidents.slice(-CHANGE_DAYS));
  const earlier = sum(trend.incidents.slice(0, -CHANGE_DAYS));
  return { week, usual: week + earlier === 0 ? null : earlier / USUAL_WEEKS };
}

/** Steps by which a category's level rose (above 0) or fell in the last 7 days; null when either end is unknown. */
export const changeOf = (category: Pick<BoardCategory, "level" | "levelBefore">): number | null =>
  category.level === null || category.levelBefore === null ? null : category.level - category.levelBefore;

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

/**
 * Until when a board computed now stays right if nothing is recorded: the next change of a freshness by itself,
 * or the end of the UTC day.
 */
export function boardHoldsUntil(facts: BoardFacts): Instant {
  const day: Day = facts.range.to;
  const holdings = new Map(facts.holdings.map((judgement) => [judgement.indicatorId, judgement]));
  const changes = inForceOf(facts.indicators, facts.at).map((version) =>
    freshnessChangesAt(holdings.get(version.id), version.reviewHours, facts.at.effectiveAt),
  );
  return Math.min(endOfDay(day), ...changes.filter((at) => at !== null));
}

/** One line on a category, such as `Rockets: 4 Severe`. */
export const categoryLineOf = (category: Pick<BoardCategory, "name" | "level">): string =>
  `${category.name}: ${levelWordsOf(category.level)}`;
