import type { Told } from "@/domain/import/read-row";
import { TEXT_LIMITS } from "@/domain/input/text-limits";

type ToldIncident = Extract<Told, { kind: "incident" }>;
type Said = ToldIncident["incident"];

type Required = "title" | "effectiveAt" | "place" | "source";

/**
 * An incident as a row tells it, in a category that the row suggests. What nobody has graded is F6, unknown.
 * Cost: written out field by field, because a million rows go through it.
 */
export const toldIncident = (
  categoryId: string | null,
  said: Pick<Said, Required> & Partial<Said>,
  attributions: ToldIncident["attributions"] = [],
): ToldIncident => ({
  kind: "incident",
  categoryId,
  incident: {
    kind: said.kind ?? "other",
    title: said.title,
    description: said.description ?? null,
    effectiveAt: said.effectiveAt,
    untilAt: said.untilAt ?? null,
    precision: said.precision ?? "day",
    place: said.place,
    latitude: said.latitude ?? null,
    longitude: said.longitude ?? null,
    positionPrecision: said.positionPrecision ?? null,
    status: "reported",
    killedCount: said.killedCount ?? null,
    injuredCount: said.injuredCount ?? null,
    source: said.source,
    sourceUrl: said.sourceUrl ?? null,
    reliability: said.reliability ?? "F",
    credibility: said.credibility ?? "6",
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
