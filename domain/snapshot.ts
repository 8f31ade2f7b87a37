import { type AlertLevel, type LevelName, levelNameOf } from "./alert-level";
import type { AssessmentAct, Confidence } from "./assessment";
import type { Board, BoardCategory, BoardIndicator } from "./board";
import type { Freshness, FreshnessState } from "./freshness";
import { POLICIES, POLICY } from "./rollup";
import { type Day, type Instant, isoOf } from "./time";
import type { Trend } from "./trend";

export const SNAPSHOT_SCHEMA = "watchfloor-snapshot-1";

/** Days of trend that a snapshot carries. */
export const SNAPSHOT_DAYS = 90;

export const NOT_ASSESSED = "Not assessed";

/** An instant as ISO 8601 in UTC with milliseconds: what a document holds instead of a number. */
export type IsoInstant = string;

/** A level said by number and word. */
export type SnapshotLevel = { level: AlertLevel | null; levelName: LevelName | typeof NOT_ASSESSED };

export type SnapshotFreshness = { state: FreshnessState; reviewAt: IsoInstant | null };

export type SnapshotIndicator = SnapshotLevel & {
  id: string;
  name: string;
  place: string;
  isDriver: boolean;
  freshness: SnapshotFreshness;
  judgement: {
    id: string;
    act: AssessmentAct;
    likelihoodRatio: number | null;
    confidence: Confidence;
    rationale: string;
    effectiveAt: IsoInstant;
    recordedAt: IsoInstant;
    recordedBy: string;
  } | null;
};

export type SnapshotCategory = SnapshotLevel & {
  id: string;
  name: string;
  question: string;
  scope: string;
  horizonDays: number;
  confidence: Confidence | null;
  explanation: { policy: { name: string; version: number }; sentence: string; driverIds: string[] };
  freshness: SnapshotFreshness & { staleCount: number; neverCount: number };
  /** At the end of the day seven days before. */
  levelBefore: AlertLevel | null;
  levelBeforeName: SnapshotLevel["levelName"];
  incidents: { week: number; usual: number | null };
  trend: {
    from: Day;
    to: Day;
    stepDays: number;
    levels: (AlertLevel | null)[];
    stale: boolean[];
    incidents: number[];
    impreciseIncidents: number;
  };
  indicators: SnapshotIndicator[];
};

/** A board with its trends, frozen and numbered. */
export type SnapshotContent = {
  schema: typeof SNAPSHOT_SCHEMA;
  number: number;
  id: string;
  desk: { name: string; isExample: boolean };
  takenAt: IsoInstant;
  takenBy: string;
  /** The number of its own entry in the watch log. */
  revision: number;
  effectiveAt: IsoInstant;
  knownAt: IsoInstant;
  policy: { name: string; version: number; meaning: string };
  posture: SnapshotLevel & { sentence: string; freshness: Record<FreshnessState, number> };
  categories: SnapshotCategory[];
};

/** A snapshot with the digest of its content. */
export type Snapshot = SnapshotContent & { digest: string };

type Frozen = {
  board: Board;
  /** By category id, SNAPSHOT_DAYS days each. */
  trends: ReadonlyMap<string, Trend>;
  desk: { name: string; isExample: boolean };
  number: number;
  id: string;
  takenAt: Instant;
  takenBy: string;
};

/**
 * A board and its trends as a document that stands on its own.
 * Errors: throws when a category has no trend.
 */
export function snapshotOf({ board, trends, desk, number, id, takenAt, takenBy }: Frozen): SnapshotContent {
  const { name, version, meaning } = POLICIES[POLICY];
  const { level, ...posture } = board.posture;
  return {
    schema: SNAPSHOT_SCHEMA,
    number,
    id,
    desk: { name: desk.name, isExample: desk.isExample },
    takenAt: isoOf(takenAt),
    takenBy,
    revision: board.revision,
    effectiveAt: isoOf(board.effectiveAt),
    knownAt: isoOf(board.knownAt),
    policy: { name, version, meaning },
    posture: { ...saidLevel(level), ...posture },
    categories: board.categories.map((category) => frozenCategoryOf(category, trends.get(category.id))),
  };
}

function frozenCategoryOf(category: BoardCategory, trend: Trend | undefined): SnapshotCategory {
  if (!trend) throw new Error(`The trend of ${category.id} is missing.`);
  const { id, name, question, scope, horizonDays, confidence, explanation, levelBefore, incidents } =
    category;
  const { staleCount, neverCount } = category.freshness;
  return {
    id,
    name,
    question,
    scope,
    horizonDays,
    ...saidLevel(category.level),
    confidence,
    explanation,
    freshness: { ...frozenFreshnessOf(category.freshness), staleCount, neverCount },
    levelBefore,
    levelBeforeName: saidLevel(levelBefore).levelName,
    incidents,
    trend,
    indicators: category.indicators.map((i) => frozenIndicatorOf(i, explanation.driverIds.includes(i.id))),
  };
}

function frozenIndicatorOf(indicator: BoardIndicator, isDriver: boolean): SnapshotIndicator {
  const { id, name, place, level, freshness, judgement } = indicator;
  return {
    id,
    name,
    place,
    ...saidLevel(level),
    isDriver,
    freshness: frozenFreshnessOf(freshness),
    judgement: judgement && frozenJudgementOf(judgement),
  };
}

function frozenJudgementOf(said: NonNullable<BoardIndicator["judgement"]>): SnapshotIndicator["judgement"] {
  const { id, act, likelihoodRatio, confidence, rationale, recordedBy } = said;
  const [effectiveAt, recordedAt] = [isoOf(said.effectiveAt), isoOf(said.recordedAt)];
  return { id, act, likelihoodRatio, confidence, rationale, effectiveAt, recordedAt, recordedBy };
}

const frozenFreshnessOf = ({ state, reviewAt }: Freshness): SnapshotFreshness => ({
  state,
  reviewAt: reviewAt === null ? null : isoOf(reviewAt),
});

const saidLevel = (level: AlertLevel | null): SnapshotLevel => ({
  level,
  levelName: level === null ? NOT_ASSESSED : levelNameOf(level),
});
