import type { RowContent } from "@/domain/import/read-row";
import { TEXT_LIMITS } from "@/domain/input/text-limits";

type ToldIncident = Extract<RowContent, { kind: "incident" }>;
type Said = ToldIncident["incident"];

type Required = "title" | "effectiveAt" | "place" | "source";

/**
 * An incident as a row tells it, in a category that the row suggests. What nobody has graded is F6, unknown.
 * Cost: written out field by field, because a million rows go through it.
 */
export const toldIncident = (
  categoryId: string | null,
  values: Pick<Said, Required> & Partial<Said>,
  attributions: ToldIncident["attributions"] = [],
): ToldIncident => ({
  kind: "incident",
  categoryId,
  incident: {
    kind: values.kind ?? "other",
    title: values.title,
    description: values.description ?? null,
    effectiveAt: values.effectiveAt,
    untilAt: values.untilAt ?? null,
    precision: values.precision ?? "day",
    place: values.place,
    latitude: values.latitude ?? null,
    longitude: values.longitude ?? null,
    positionPrecision: values.positionPrecision ?? null,
    status: "reported",
    killedCount: values.killedCount ?? null,
    injuredCount: values.injuredCount ?? null,
    source: values.source,
    sourceUrl: values.sourceUrl ?? null,
    reliability: values.reliability ?? "F",
    credibility: values.credibility ?? "6",
  },
  attributions,
});

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
