import type { Credibility, Reliability } from "../evidence/admiralty";
import type { Instant } from "../time/time";

export { CREDIBILITIES, type Credibility, RELIABILITIES, type Reliability } from "../evidence/admiralty";

/** What happened, by its manner. */
export const INCIDENT_KINDS = [
  "rocket or artillery fire",
  "missile attack",
  "drone attack",
  "air strike",
  "explosion or mine",
  "armed attack",
  "kidnapping",
  "assassination",
  "seizure or boarding",
  "cyber attack",
  "unrest or break-in",
  "other",
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** How exactly the time is known. Only the first three place an incident on a day. */
export const PRECISIONS = ["minute", "hour", "day", "week", "month", "year"] as const;
export type Precision = (typeof PRECISIONS)[number];

export const isKnownToTheDay = (precision: Precision): boolean => PRECISIONS.indexOf(precision) <= 2;

/** What a row of the incident log does. Of an incident that was retracted or merged nothing stands. */
export const INCIDENT_ACTS = ["recorded", "corrected", "retracted", "merged"] as const;
type IncidentAct = (typeof INCIDENT_ACTS)[number];

/** How far the desk believes that it happened. A retracted incident did not happen; that is an act, not a status. */
export const INCIDENT_STATUSES = ["reported", "confirmed", "disputed"] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

/**
 * How exactly a position is known: the distance in kilometres within which it happened, where that can be said.
 * Source: the classes of UCDP GED (where_prec) and ACLED (geo_precision).
 */
export const POSITION_PRECISIONS = [
  { name: "exact", withinKm: 1 },
  { name: "near", withinKm: 25 },
  { name: "district", withinKm: 50 },
  { name: "province", withinKm: 150 },
  { name: "country", withinKm: null },
  { name: "sea area", withinKm: null },
] as const;
export type PositionPrecision = (typeof POSITION_PRECISIONS)[number]["name"];

/** Within how many kilometres a position of some precision lies; null where that can not be said. */
export const withinKmOf = (precision: PositionPrecision | null): number | null =>
  POSITION_PRECISIONS.find(({ name }) => name === precision)?.withinKm ?? null;

export const POSITION_PRECISION_NAMES = POSITION_PRECISIONS.map((each) => each.name) as unknown as readonly [
  PositionPrecision,
  ...PositionPrecision[],
];

/**
 * Where an imported row comes from; all null for what a person wrote.
 * Shape:  `dataset` and `datasetKey` name the row in its dataset, such as `nga-asam` and `2019-59`; `datasetDigest` is
 *         the SHA-256 of what the dataset last said of it, so that a later edition is compared with that and not with
 *         what the desk made of it; `editionAt` is when the dataset said so last changed it, null where it does not say;
 *         `importId` is set on the rows that an import wrote itself.
 */
export type Origin = {
  importId: string | null;
  dataset: string | null;
  datasetKey: string | null;
  datasetDigest: string | null;
  editionAt: Instant | null;
};

export const WRITTEN_BY_HAND: Origin = {
  importId: null,
  dataset: null,
  datasetKey: null,
  datasetDigest: null,
  editionAt: null,
};

/**
 * Something that happened. `incidentId` stays the same through corrections; `id` names this row of the log.
 * Units:  positions in degrees (WGS 84), null for none; counts null when nobody has said.
 * Shape:  `effectiveAt` is the first instant of the stated time (of the day, when only the day is known);
 *         `untilAt` its end where a range was stated.
 */
export type Incident = Origin & {
  id: string;
  incidentId: string;
  act: IncidentAct;
  replacesId: string | null;
  categoryId: string;
  kind: IncidentKind;
  title: string;
  description: string | null;
  effectiveAt: Instant;
  untilAt: Instant | null;
  precision: Precision;
  place: string;
  latitude: number | null;
  longitude: number | null;
  /** Null where there is no position, or nobody has said how exact it is. */
  positionPrecision: PositionPrecision | null;
  status: IncidentStatus;
  /** The incident that this one turned out to be: set on the row that merges it. */
  mergedIntoId: string | null;
  killedCount: number | null;
  injuredCount: number | null;
  source: string;
  sourceUrl: string | null;
  reliability: Reliability;
  credibility: Credibility;
  /** Why it was corrected or retracted. */
  reason: string | null;
  recordedAt: Instant;
  recordedBy: string;
};

/** What a row about a doer does: says it, says it otherwise, or takes it back. */
export const ATTRIBUTION_ACTS = ["stated", "corrected", "withdrawn"] as const;

/** Who is said to have done it, how sure that is, and on what basis. A judgement of its own, apart from the incident. */
export type Attribution = {
  id: string;
  incidentId: string;
  act: (typeof ATTRIBUTION_ACTS)[number];
  replacesId: string | null;
  actor: string;
  certainty: Credibility;
  basis: string;
  recordedAt: Instant;
  recordedBy: string;
};

/** An incident with every judgement of who did it that stands. */
export type IncidentEntry = Incident & { attributions: Attribution[] };

/**
 * All that was known of one incident at an instant.
 * Shape: `account` is the last one known; `accounts` every one, oldest first, as `said` has every judgement of who did
 *        it; `merged` the incidents that turned out to be this one; `into` the one that this turned out to be.
 */
export type IncidentPage = {
  effectiveAt: Instant;
  knownAt: Instant;
  revision: number;
  account: Incident;
  accounts: Incident[];
  said: Attribution[];
  merged: Incident[];
  into: Incident | null;
};

/** Whether an account of an incident still tells of it. */
export const isStanding = ({ act }: Pick<Incident, "act">): boolean =>
  act === "recorded" || act === "corrected";
