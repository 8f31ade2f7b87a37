import { groupBy } from "../group-by";
import { type Day, dayOf, type Instant, type Instants } from "../time/time";

/** What a version changed. */
export const DEFINITION_CHANGES = ["added", "edited", "moved", "retired", "restored"] as const;
export type DefinitionChange = (typeof DEFINITION_CHANGES)[number];

/**
 * What every version of a category or indicator has. An edit is a new version, never a change to an old one; `version`
 * counts from 1, and a form sends back the one that it was based on.
 */
export type Version = {
  id: string;
  version: number;
  change: DefinitionChange;
  reason: string | null;
  isRetired: boolean;
  /** Place among its siblings, ascending. */
  position: number;
  recordedAt: Instant;
  recordedBy: string;
};

/**
 * The version in force at the two times.
 * Shape: `versions` in any order. A definition holds from when it was recorded; for earlier instants its first version
 *        stands in, so that history imported later can be shown (DECISIONS 6).
 */
export function versionInForceOf<V extends Version>(versions: readonly V[], at: Instants): V | undefined {
  let first: V | undefined;
  let inForce: V | undefined;
  for (const v of versions) {
    if (v.recordedAt > at.knownAt) continue;
    if (!first || v.version < first.version) first = v;
    if (v.recordedAt <= at.effectiveAt && (!inForce || v.version > inForce.version)) inForce = v;
  }
  return inForce ?? first;
}

/** Whether something with these versions was not retired at an instant. */
export const countedAt = (versions: readonly Version[], at: Instants): boolean =>
  versionInForceOf(versions, at)?.isRetired === false;

/** Versions by the id of their definition. */
export const versionsById = <V extends Version>(versions: readonly V[]): Map<string, V[]> =>
  groupBy(versions, (version) => version.id);

/** The day on which each thing was added, by its id: from then on somebody watches it. */
export const addedDaysOf = (versions: readonly Version[]): Map<string, Day> =>
  new Map(
    [...versionsById(versions)].map(([id, own]) => [id, dayOf(Math.min(...own.map((v) => v.recordedAt)))]),
  );

const byPosition = (a: Version, b: Version) => a.position - b.position || (a.id < b.id ? -1 : 1);

/** The versions in force at the two times, without retired ones, in board order. */
export function inForceOf<V extends Version>(versions: readonly V[], at: Instants): V[] {
  return [...versionsById(versions).values()]
    .map((own) => versionInForceOf(own, at))
    .filter((version): version is V => version !== undefined && !version.isRetired)
    .sort(byPosition);
}
