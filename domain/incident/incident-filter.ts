import type { z } from "zod";
import { CREDIBILITIES } from "../evidence/admiralty";
import { listFilter, optionalInstant, optionalOneOf, optionalWords, parse } from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { ListOrder, ListOrders } from "../list/list-order";
import type { Outcome } from "../outcome";
import { parseEnd } from "../time/instant-text";
import { INCIDENT_KINDS, INCIDENT_STATUSES } from "./incident-kind";

/** The statuses to filter by: those of current incidents, and retracted or merged. */
const FILTER_STATUSES = [...INCIDENT_STATUSES, "retracted"] as const;

/** The orders in which incidents can be listed. */
export const INCIDENT_ORDERS = {
  when: "number",
  recorded: "number",
  title: "text",
  category: "text",
  kind: "text",
  place: "text",
  status: "text",
  casualties: "number",
  grade: "text",
} as const satisfies ListOrders;

/** The latest first. */
export const DEFAULT_INCIDENT_ORDER: ListOrder<keyof typeof INCIDENT_ORDERS> = {
  by: "when",
  isDescending: true,
};

const optionalLine = (what: string) => optionalWords(what, TEXT_LIMITS.line);

const incidentFilter = listFilter(INCIDENT_ORDERS, DEFAULT_INCIDENT_ORDER, {
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
});

/** Filters of the incident log; null for any. */
export type IncidentFilter = z.output<typeof incidentFilter>;

export const parseIncidentFilter = (raw: unknown): Outcome<IncidentFilter> => parse(incidentFilter, raw);
