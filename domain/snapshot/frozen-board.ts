import { type AlertLevel, levelNameOf } from "../alert-level";
import type { Freshness } from "../assessment/freshness";
import type { Board } from "../board/board";
import type { BoardCategory } from "../board/board-category";
import type { BoardIndicator } from "../board/board-indicator";
import { POLICIES, POLICY } from "../board/rollup";
import type { RecordHead } from "../record/verdict";
import { type Instant, isoOf } from "../time/time";
import type { Trend } from "../trend/trend";
import type { Cover } from "./cover";
import { DOCUMENT_WORDS, type PresentLevel, SNAPSHOT_SCHEMA } from "./document-words";
import type {
  SnapshotCategory,
  SnapshotContent,
  SnapshotEvidence,
  SnapshotFreshness,
  SnapshotIncident,
  SnapshotIndicator,
} from "./snapshot";

/** The desk as a document describes it; `exercise` only where it plays one. */
export type FrozenDesk = SnapshotContent["desk"];

export const frozenDeskOf = ({ name, isExample, exercise }: FrozenDesk): FrozenDesk => ({
  name,
  isExample,
  ...(exercise && { exercise }),
});

type Frozen = {
  board: Board;
  /** By category id, SNAPSHOT_DAYS days each. */
  trends: ReadonlyMap<string, Trend>;
  /** By indicator id. */
  evidence: ReadonlyMap<string, SnapshotEvidence[]>;
  /** By category id. */
  incidents: ReadonlyMap<string, SnapshotIncident[]>;
  desk: FrozenDesk;
  takenAt: Instant;
  /** Null for a board that is not stored. */
  kept: { number: number; id: string; takenBy: string } | null;
  recordHead: RecordHead | null;
  cover: Cover | null;
};

/** A category of a frozen board, without its trend. */
export type FrozenCategory = Omit<SnapshotCategory, "trend">;

export type FrozenBoard = Pick<
  SnapshotContent,
  "revision" | "effectiveAt" | "knownAt" | "policy" | "posture"
> & { categories: FrozenCategory[] };

/** A board as a document: what a snapshot and a brief have in common. */
export function frozenBoardOf(board: Board): FrozenBoard {
  const { name, version, meaning } = POLICIES[POLICY];
  const { level, ...posture } = board.posture;
  return {
    revision: board.revision,
    effectiveAt: isoOf(board.effectiveAt),
    knownAt: isoOf(board.knownAt),
    policy: { name, version, meaning },
    posture: { ...saidLevel(level), ...posture },
    categories: board.categories.map(frozenCategoryOf),
  };
}

/**
 * A board and its trends as a self-contained document.
 * Errors: throws when a category has no trend.
 */
export function snapshotOf({ board, trends, evidence, incidents, ...frozenBy }: Frozen): SnapshotContent {
  const { desk, takenAt, kept, recordHead, cover } = frozenBy;
  const { categories, ...frozen } = frozenBoardOf(board);
  return {
    schema: SNAPSHOT_SCHEMA,
    number: kept?.number ?? null,
    id: kept?.id ?? null,
    desk: frozenDeskOf(desk),
    ...(cover && { cover }),
    takenAt: isoOf(takenAt),
    takenBy: kept?.takenBy ?? null,
    ...frozen,
    categories: categories.map((category) => {
      const trend = trends.get(category.id);
      if (!trend) throw new Error(`The trend of ${category.id} is missing.`);
      return {
        ...category,
        trend,
        indicators: category.indicators.map((each) => ({ ...each, evidence: evidence.get(each.id) ?? [] })),
        incidentList: incidents.get(category.id) ?? [],
      };
    }),
    recordHead,
  };
}

function frozenCategoryOf(category: BoardCategory): FrozenCategory {
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

function frozenJudgementOf(values: NonNullable<BoardIndicator["judgement"]>): SnapshotIndicator["judgement"] {
  const { id, act, likelihoodRatio, confidence, rationale, recordedBy } = values;
  const [effectiveAt, recordedAt] = [isoOf(values.effectiveAt), isoOf(values.recordedAt)];
  return { id, act, likelihoodRatio, confidence, rationale, effectiveAt, recordedAt, recordedBy };
}

const frozenFreshnessOf = ({ state, reviewAt }: Freshness): SnapshotFreshness => ({
  state,
  reviewAt: reviewAt === null ? null : isoOf(reviewAt),
});

/** A level in today's words: the compiler reports when they no longer match the schemas of new documents. */
const saidLevel = (level: AlertLevel | null): PresentLevel => ({
  level,
  levelName: level === null ? DOCUMENT_WORDS[SNAPSHOT_SCHEMA].notAssessed : levelNameOf(level),
});
