import type { Instant } from "./time";

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

/**
 * Reliability of a source and credibility of an item. F and 6 mean unknown, not worst.
 * Source: NATO AJP-2.1, the Admiralty code.
 */
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
export const CREDIBILITIES = ["1", "2", "3", "4", "5", "6"] as const;
export type Reliability = (typeof RELIABILITIES)[number];
export type Credibility = (typeof CREDIBILITIES)[number];

export const INCIDENT_ACTS = ["recorded", "corrected", "retracted"] as const;
type IncidentAct = (typeof INCIDENT_ACTS)[number];

/**
 * Something that happened. `incidentId` stays the same through corrections; `id` names this row of the log.
 * Units:  positions in degrees (WGS 84), null for none; counts null when nobody has said.
 * Shape:  `effectiveAt` is the first instant of the stated time (of the day, when only the day is known);
 *         `untilAt` its end where a range was stated.
 */
export type Incident = {
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

/** Who is said to have done it, how sure that is, and on what basis. A judgement of its own, apart from the incident. */
export type Attribution = {
  id: string;
  incidentId: string;
  actor: string;
  certainty: Credibility;
  basis: string;
  recordedAt: Instant;
  recordedBy: string;
};
