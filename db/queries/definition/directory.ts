import type { Directory, Names } from "@/domain/log/log-entry";
import { type Instants, LAST_INSTANT } from "@/domain/time/time";
import type { View } from "../../store";
import { readCategoryVersions } from "./category";
import { readKnownIndicators } from "./known-indicators";

/** As of everything ever recorded. */
export const EVERYTHING: Instants = { effectiveAt: LAST_INSTANT, knownAt: LAST_INSTANT };

/** Category names by the newest version known by then, retired ones included. */
export async function readCategoryNames(view: View, at: Instants): Promise<Names> {
  const versions = await readCategoryVersions(view, at);
  return new Map(versions.sort((a, b) => a.version - b.version).map(({ id, name }) => [id, name]));
}

/** The names of everything that was ever on the desk, by the newest version known by then, retired ones included. */
export async function readDirectory(view: View, at: Instants): Promise<Directory> {
  const indicators = await readKnownIndicators(view, at);
  const versions = [...(await readCategoryVersions(view, at)), ...indicators];
  const names = new Map<string, string>();
  for (const { id, name } of versions.sort((a, b) => a.version - b.version)) names.set(id, name);
  return { names, categoryOf: new Map(indicators.map(({ id, categoryId }) => [id, categoryId])) };
}
