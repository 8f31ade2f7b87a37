import type { RowContent } from "@/domain/import/read-row";
import { INCIDENT_FIELD_NAMES } from "@/domain/incident/incident-fields";
import { TEXT_LIMITS } from "@/domain/input/text-limits";

type ToldIncident = Extract<RowContent, { kind: "incident" }>;
type Said = ToldIncident["incident"];

type Required = "title" | "effectiveAt" | "place" | "source";

/** What a row that does not say it tells of an incident; null for everything else. F6 is a grade that nobody gave. */
const UNTOLD: Partial<Said> = {
  kind: "other",
  precision: "day",
  status: "reported",
  reliability: "F",
  credibility: "6",
};

const NAMES = INCIDENT_FIELD_NAMES.filter((name) => name !== "categoryId");

/** An incident as a row tells it, in a category that the row suggests. */
export function toldIncident(
  categoryId: string | null,
  values: Pick<Said, Required> & Partial<Said>,
  attributions: ToldIncident["attributions"] = [],
): ToldIncident {
  const incident: Record<string, unknown> = {};
  for (const name of NAMES) incident[name] = values[name] ?? UNTOLD[name] ?? null;
  return { kind: "incident", categoryId, incident: incident as Said, attributions };
}

/** Blanks other than a single space. */
const BROKEN = /\s\s|[^\S ]/;

/**
 * A title that fits, made of what there is.
 * Shape: ends in `…` where it was shortened; whoever calls keeps the whole in the description.
 */
export function titleOf(text: string, most: number = TEXT_LIMITS.line): string {
  const line = (BROKEN.test(text) ? text.replaceAll(/\s+/g, " ") : text).trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

/** The whole of what a title could only begin with; empty when all of it stands there. */
export const beyondTitle = (text: string): string => (titleOf(text).endsWith("…") ? text : "");

/** The lines of a description: what is empty is left out. */
export const linesOf = (...lines: readonly (string | null | undefined)[]): string =>
  lines.filter((line) => line).join("\n");

/** `Word: text`, empty when there is no text. */
export const labelled = (label: string, text: string | number | null): string =>
  text === null || text === "" ? "" : `${label}: ${text}`;

/** A position, or none: what is empty and 0, 0 say nothing. Shape: to six decimals, which is 10 cm. */
export function positionOf(latitude: number | null, longitude: number | null) {
  if (latitude === null || longitude === null || (latitude === 0 && longitude === 0))
    return { latitude: null, longitude: null };
  return { latitude: rounded(latitude), longitude: rounded(longitude) };
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
