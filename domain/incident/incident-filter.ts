import { z } from "zod";
import { CREDIBILITIES } from "../evidence/admiralty";
import { optionalCursor, optionalInstant, optionalOneOf, optionalWords, parse } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { Outcome } from "../outcome";
import { parseEnd } from "../time/instant-text";
import { INCIDENT_KINDS, INCIDENT_STATUSES } from "./incident-kind";

/** What can be asked for by status: those that stand, and those retracted or merged since. */
const ASKED_STATUSES = [...INCIDENT_STATUSES, "retracted"] as const;

const optionalLine = (what: string) => optionalWords(what, TEXT_LIMITS.line);

const incidentFilter = z.object({
  categoryId: optionalLine("Category"),
  kind: optionalOneOf("Kind", INCIDENT_KINDS),
  status: optionalOneOf("Status", ASKED_STATUSES),
  place: optionalLine("Place"),
  text: optionalLine("Text"),
  actor: optionalLine("Attributed to"),
  certainty: optionalOneOf("Attribution confidence", CREDIBILITIES),
  dataset: optionalLine("Dataset"),
  fromAt: optionalInstant("From"),
  untilAt: optionalInstant("Until", parseEnd),
  /** The last entry of the page before: what comes after it is asked for. */
  after: optionalCursor,
});

/** What a person looks for in the incident log; null for what does not matter. */
export type IncidentFilter = z.output<typeof incidentFilter>;

/** What a filter asks for; refusals by field. */
export const parseIncidentFilter = (raw: unknown): Outcome<IncidentFilter> => parse(incidentFilter, raw);
