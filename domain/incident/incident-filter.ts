import { z } from "zod";
import { CREDIBILITIES } from "../evidence/admiralty";
import { optionalCursor, optionalInstant, optionalOneOf, optionalWords, parse } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { Outcome } from "../outcome";
import { parseEnd } from "../time/instant-text";
import { INCIDENT_KINDS, INCIDENT_STATUSES } from "./incident-kind";

/** The statuses to filter by: those of current incidents, and retracted or merged. */
const FILTER_STATUSES = [...INCIDENT_STATUSES, "retracted"] as const;

const optionalLine = (what: string) => optionalWords(what, TEXT_LIMITS.line);

const incidentFilter = z.object({
  categoryId: optionalLine("Category"),
  kind: optionalOneOf("Kind", INCIDENT_KINDS),
  status: optionalOneOf("Status", FILTER_STATUSES),
  place: optionalLine("Place"),
  text: optionalLine("Text"),
  actor: optionalLine("Attributed to"),
  certainty: optionalOneOf("Attribution confidence", CREDIBILITIES),
  dataset: optionalLine("Dataset"),
  fromAt: optionalInstant("From"),
  untilAt: optionalInstant("Until", parseEnd),
  /** The cursor: the last entry of the previous page. */
  after: optionalCursor,
});

/** Filters of the incident log; null for any. */
export type IncidentFilter = z.output<typeof incidentFilter>;

export const parseIncidentFilter = (raw: unknown): Outcome<IncidentFilter> => parse(incidentFilter, raw);
