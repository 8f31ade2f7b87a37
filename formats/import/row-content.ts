import type { RowContent } from "@/domain/import/read-row";
import { INCIDENT_FIELD_NAMES } from "@/domain/incident/incident-fields";
import { TEXT_LIMITS } from "@/domain/input/text-limits";

type IncidentContent = Extract<RowContent, { kind: "incident" }>;
type IncidentFields = IncidentContent["incident"];

type RequiredField = "title" | "effectiveAt" | "place" | "source";

/** The fields that have a value in every incident, and that not every format has. */
type DefaultField = Exclude<
  { [K in keyof IncidentFields]: null extends IncidentFields[K] ? never : K }[keyof IncidentFields],
  RequiredField
>;

/** Their values in a row that does not say them; all other fields are null then. F6 means ungraded. */
const DEFAULTS: Pick<IncidentFields, DefaultField> = {
  kind: "other",
  precision: "day",
  status: "reported",
  reliability: "F",
  credibility: "6",
};

const NAMES = INCIDENT_FIELD_NAMES.filter((name) => name !== "categoryId");

/** An incident row, in the category that the row suggests. */
export function incidentContent(
  categoryId: string | null,
  values: Pick<IncidentFields, RequiredField> & Partial<IncidentFields>,
  attributions: IncidentContent["attributions"] = [],
): IncidentContent {
  const defaults: Partial<IncidentFields> = DEFAULTS;
  const incident: Record<string, unknown> = {};
  for (const name of NAMES) incident[name] = values[name] ?? defaults[name] ?? null;
  return { kind: "incident", categoryId, incident: incident as IncidentFields, attributions };
}

/** Any whitespace other than a single space. */
const BROKEN = /\s\s|[^\S ]/;

/**
 * A title within the limit.
 * Shape: ends in `…` when shortened; the caller keeps the full text in the description.
 */
export function titleOf(text: string, most: number = TEXT_LIMITS.line): string {
  const line = (BROKEN.test(text) ? text.replaceAll(/\s+/g, " ") : text).trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

/** The full text of a shortened title; empty when it was not shortened. */
export const beyondTitle = (text: string): string => (titleOf(text).endsWith("…") ? text : "");

/** The non-empty lines of a description. */
export const linesOf = (...lines: readonly (string | null | undefined)[]): string =>
  lines.filter((line) => line).join("\n");

export const labelled = (label: string, text: string | number | null): string =>
  text === null || text === "" ? "" : `${label}: ${text}`;

/**
 * A position, or none: empty and 0, 0 mean none.
 * Shape: to six decimals, which is 10 cm.
 */
export function positionOf(latitude: number | null, longitude: number | null) {
  if (latitude === null || longitude === null || (latitude === 0 && longitude === 0))
    return { latitude: null, longitude: null };
  return { latitude: rounded(latitude), longitude: rounded(longitude) };
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

type ReportContent = Extract<RowContent, { kind: "report" }>;
type Values = ReportContent["report"];

/** A report row, in the category that the row suggests. Its default credibility is 6, unknown. */
export const reportContent = (
  categoryId: string | null,
  source: ReportContent["source"],
  values: Pick<Values, "title" | "effectiveAt"> & Partial<Values>,
): ReportContent => ({
  kind: "report",
  categoryId,
  source,
  report: { body: null, url: null, credibility: "6", publishedAt: null, areas: null, ...values },
});
