import type { z } from "zod";
import { CREDIBILITIES, RELIABILITIES } from "../evidence/admiralty";
import {
  id,
  instant,
  oneOf,
  optionalCount,
  optionalInstant,
  optionalOneOf,
  optionalUrl,
  optionalWords,
  words,
} from "../input/fields";
import { TEXT_LIMITS } from "../input/text-limits";
import { INCIDENT_KINDS, INCIDENT_STATUSES } from "./incident-kind";
import { positionFields } from "./position";
import { POSITION_PRECISION_NAMES, PRECISIONS } from "./precision";

/** `name` is the label; `shown` says how to display a value that is not readable as it is. */
type Field<Z extends z.ZodType> = { name: string; input: Z; shown?: "instant" | "category" };

/** A field, with its label in its refusals too. */
const field = <Z extends z.ZodType>(
  name: string,
  input: (name: string) => Z,
  shown: Pick<Field<Z>, "shown"> = {},
): Field<Z> => ({ name, input: input(name), ...shown });

/**
 * The fields of an incident, each defined once, in the order in which people read them. Drafts, imported rows, digests,
 * corrections and conflicts are built from this.
 */
export const INCIDENT_FIELDS = {
  title: field("Title", (name) => words(name, TEXT_LIMITS.line)),
  categoryId: field("Category", id, { shown: "category" }),
  kind: field("Kind", (name) => oneOf(name, INCIDENT_KINDS)),
  description: field("Description", (name) => optionalWords(name, TEXT_LIMITS.account)),
  effectiveAt: field("Time", instant, { shown: "instant" }),
  untilAt: field("Until", optionalInstant, { shown: "instant" }),
  precision: { name: "Known to the", input: oneOf("Precision", PRECISIONS) },
  place: field("Place", (name) => words(name, TEXT_LIMITS.line)),
  latitude: { name: "Latitude", input: positionFields.latitude },
  longitude: { name: "Longitude", input: positionFields.longitude },
  positionPrecision: field("Precision of the position", (name) =>
    optionalOneOf(name, POSITION_PRECISION_NAMES),
  ),
  killedCount: field("Killed", optionalCount),
  injuredCount: field("Injured", optionalCount),
  status: field("Status", (name) => oneOf(name, INCIDENT_STATUSES).default("reported")),
  source: field("Source", (name) => words(name, TEXT_LIMITS.line)),
  sourceUrl: field("Source address", optionalUrl),
  reliability: field("Reliability", (name) => oneOf(name, RELIABILITIES)),
  credibility: field("Credibility", (name) => oneOf(name, CREDIBILITIES)),
};

type Fields = typeof INCIDENT_FIELDS;
export type IncidentFieldName = keyof Fields;

/** The values of the fields. */
export type IncidentValues = { [K in IncidentFieldName]: z.output<Fields[K]["input"]> };

export const INCIDENT_FIELD_NAMES = Object.keys(INCIDENT_FIELDS) as IncidentFieldName[];

/** How to display a field's value, where it is not readable as it is. */
export const shownAs = (name: IncidentFieldName): Field<z.ZodType>["shown"] => {
  const { shown }: Field<z.ZodType> = INCIDENT_FIELDS[name];
  return shown;
};

/** The validators of all fields, by name. */
export const incidentInputs = Object.fromEntries(
  Object.entries(INCIDENT_FIELDS).map(([name, { input }]) => [name, input]),
) as unknown as { [K in IncidentFieldName]: Fields[K]["input"] };

/** The `name` and `label` of a field's input. */
export const labelledInput = (name: IncidentFieldName) => ({ name, label: INCIDENT_FIELDS[name].name });
