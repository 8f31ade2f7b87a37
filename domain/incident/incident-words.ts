import type { Names } from "../log/log-entry";
import { dateTimeGroupOf } from "../time/time";
import type { Incident } from "./incident";

/** The parts of an account that a correction may change, by their names for people. */
const PARTS: readonly (readonly [keyof Incident, string])[] = [
  ["title", "Title"],
  ["categoryId", "Category"],
  ["kind", "Kind"],
  ["description", "Description"],
  ["effectiveAt", "Time"],
  ["untilAt", "Until"],
  ["precision", "Known to the"],
  ["place", "Place"],
  ["latitude", "Latitude"],
  ["longitude", "Longitude"],
  ["positionPrecision", "Precision of the position"],
  ["killedCount", "Killed"],
  ["injuredCount", "Injured"],
  ["status", "Status"],
  ["source", "Source"],
  ["sourceUrl", "Source address"],
  ["reliability", "Reliability"],
  ["credibility", "Credibility"],
];

/**
 * What one account of an incident says otherwise than the one before, part by part, in words; `names` has those of
 * categories.
 */
export const accountChangesOf = (before: Incident, after: Incident, names: Names) =>
  PARTS.filter(([part]) => before[part] !== after[part]).map(([part, name]) => ({
    name,
    was: wordsOf(part, before[part], names),
    is: wordsOf(part, after[part], names),
  }));

function wordsOf(part: keyof Incident, value: string | number | null, names: Names): string {
  if (value === null) return "nothing";
  if (part === "categoryId") return names.get(String(value)) ?? String(value);
  return part.endsWith("At") && typeof value === "number" ? dateTimeGroupOf(value) : String(value);
}
