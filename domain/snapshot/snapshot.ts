import type { AlertLevel, LevelName } from "../alert-level";
import type { AssessmentAct, Confidence } from "../assessment/assessment";
import type { FreshnessState } from "../assessment/freshness";
import type { RecordHead } from "../record/verdict";
import type { TempoFigures } from "../tempo/tempo";
import type { Instant } from "../time/time";
import type { Trend } from "../trend/trend";

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
  incidents: TempoFigures;
  trend: Trend;
  indicators: SnapshotIndicator[];
};

/**
 * A board with its trends, frozen. A snapshot that the desk keeps has a number, an id and somebody who took it; a board
 * that was only asked for has none of them.
 */
export type SnapshotContent = {
  schema: typeof SNAPSHOT_SCHEMA;
  number: number | null;
  id: string | null;
  desk: { name: string; isExample: boolean; exercise?: string | undefined };
  takenAt: IsoInstant;
  takenBy: string | null;
  /** The number of its own entry in the watch log, or of the newest one. */
  revision: number;
  effectiveAt: IsoInstant;
  knownAt: IsoInstant;
  policy: { name: string; version: number; meaning: string };
  posture: SnapshotLevel & { sentence: string; freshness: Record<FreshnessState, number> };
  categories: SnapshotCategory[];
  /** What the record led to just before. Missing in snapshots that were taken before the record had seals. */
  recordHead?: RecordHead | null | undefined;
};

/** A snapshot with the digest of its content. */
export type Snapshot = SnapshotContent & { digest: string };

/** A snapshot that the desk keeps. */
export type StoredSnapshot = Snapshot & { number: number; id: string; takenBy: string };

/** A stored snapshot without its content. */
export type SnapshotEntry = {
  number: number;
  takenAt: Instant;
  takenBy: string;
  effectiveAt: Instant;
  knownAt: Instant;
  digest: string;
};
