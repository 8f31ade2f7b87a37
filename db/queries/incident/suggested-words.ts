import { desc } from "drizzle-orm";
import type { View } from "../../store";
import { incidents, indicatorVersions } from "../../tables";
import { readSourceNames } from "../evidence/sources";

/** Rows scanned, newest first, and names offered. */
const ROWS_LOOKED_AT = 1_000;
const NAMES_OFFERED = 300;

/**
 * The places and sources that a form suggests while typing: those of the newest incidents, of indicators and of
 * reports.
 * Shape: each once, in alphabetical order.
 */
export async function readSuggestedWords(view: View): Promise<{ places: string[]; sources: string[] }> {
  const used = await view.db
    .select({ place: incidents.place, source: incidents.source })
    .from(incidents)
    .orderBy(desc(incidents.id))
    .limit(ROWS_LOOKED_AT);
  const watched = await view.db
    .select({ place: indicatorVersions.place })
    .from(indicatorVersions)
    .orderBy(desc(indicatorVersions.id))
    .limit(ROWS_LOOKED_AT);
  const reporting = await readSourceNames(view);
  return {
    places: offered([...watched, ...used].map(({ place }) => place)),
    sources: offered([...reporting.map(({ name }) => name), ...used.map(({ source }) => source)]),
  };
}

const offered = (names: string[]) =>
  [...new Set(names)].slice(0, NAMES_OFFERED).sort((a, b) => a.localeCompare(b, "en"));
