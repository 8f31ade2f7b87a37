import type { AlertLevel } from "../alert-level";
import type { RecordHead } from "../record/verdict";
import type { TempoFigures } from "../tempo/tempo";
import type { Instant } from "../time/time";
import type { Trend } from "../trend/trend";
import type { Cover } from "./cover";
import type { DocumentLevel, DocumentWords, SnapshotSchema } from "./document-words";

export const SNAPSHOT_DAYS = 90;

/** The most incidents of one category that a snapshot lists. */
export const INCIDENTS_LISTED = 200;

/** An instant as ISO 8601 in UTC with milliseconds, as documents have it. */
export type IsoInstant = string;

type Words = DocumentWords<SnapshotSchema>;
type Confidence = Words["confidences"][number];
type State = Words["states"][number];

export type SnapshotFreshness = { state: State; reviewAt: IsoInstant | null };

/** A report for or against an indicator's level. Its grade is in the Admiralty code, such as `B2`. */
export type SnapshotEvidence = {
  reportId: string;
  bearing: "supports" | "contradicts";
  title: string;
  source: string;
  grade: string;
  isRetracted: boolean;
};

/** What happened in the days of the trend. Units: `killed` and `injured` are null where nobody knows. */
export type SnapshotIncident = {
  incidentId: string;
  kind: string;
  title: string;
  effectiveAt: IsoInstant;
  precision: string;
  place: string;
  status: string;
  killed: number | null;
  injured: number | null;
  source: string;
  grade: string;
};

export type SnapshotIndicator = DocumentLevel & {
  id: string;
  name: string;
  place: string;
  isDriver: boolean;
  freshness: SnapshotFreshness;
  judgement: {
    id: string;
    act: Words["acts"][number];
    likelihoodRatio: number | null;
    confidence: Confidence;
    rationale: string;
    effectiveAt: IsoInstant;
    recordedAt: IsoInstant;
    recordedBy: string;
  } | null;
  /** In the order of linking. Missing in snapshots older than this list. */
  evidence?: SnapshotEvidence[] | undefined;
};

export type SnapshotCategory = DocumentLevel & {
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
  levelBeforeName: DocumentLevel["levelName"];
  incidents: TempoFigures;
  trend: Trend;
  indicators: SnapshotIndicator[];
  /** Those in the days of the trend, latest first, at most `INCIDENTS_LISTED`. Missing in older snapshots. */
  incidentList?: SnapshotIncident[] | undefined;
};

/**
 * A board with its trends, frozen. A stored snapshot has a number, an id and a taker; an unsaved board has none of
 * them.
 */
export type SnapshotContent = {
  schema: SnapshotSchema;
  number: number | null;
  id: string | null;
  desk: { name: string; isExample: boolean; exercise?: string | undefined };
  /** What introduces it to readers; missing where nothing was said. */
  cover?: Cover | undefined;
  takenAt: IsoInstant;
  takenBy: string | null;
  /** The number of its own watch-log entry, or of the newest one. */
  revision: number;
  effectiveAt: IsoInstant;
  knownAt: IsoInstant;
  policy: { name: string; version: number; meaning: string };
  posture: DocumentLevel & { sentence: string; freshness: Record<State, number> };
  categories: SnapshotCategory[];
  /** The head of the record just before. Missing in snapshots older than the record's seals. */
  recordHead?: RecordHead | null | undefined;
};

/** A snapshot with the digest of its content. */
export type Snapshot = SnapshotContent & { digest: string };

export type StoredSnapshot = Snapshot & { number: number; id: string; takenBy: string };

/** A stored snapshot without its content. */
export type SnapshotEntry = {
  number: number;
  level: AlertLevel | null;
  title: string | null;
  marking: string | null;
  takenAt: Instant;
  takenBy: string;
  effectiveAt: Instant;
  knownAt: Instant;
  digest: string;
};
