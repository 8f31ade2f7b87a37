import type { Change, LogEntry, Names } from "./change";
import { changesOf } from "./change";
import { groupedBy } from "./grouped";
import type { Incident } from "./incident";
import type { Instant } from "./time";
import type { WatchEntry } from "./watch-entry";

/** What changed in one category, newest first; `id` is null for what belongs to none. */
export type ChangeGroup = { id: string | null; name: string; changes: Change[] };

/** The newest of many, and how many there are. */
export type Newest<T> = { total: number; newest: T[] };

/** What the desk learned after `fromAt` and until `toAt`. */
export type Period = {
  fromAt: Instant;
  toAt: Instant;
  changes: { total: number; groups: ChangeGroup[] };
  incidents: Newest<Incident>;
  entries: Newest<WatchEntry>;
  /** Questions and things to do that were closed. */
  closed: Newest<WatchEntry>;
};

/** What changes are told with: names by id, the category of each indicator, and categories in board order. */
export type Told = { names: Names; categoryOf: ReadonlyMap<string, string>; categoryIds: readonly string[] };

/** Rows of the watch log as sentences by category. Shape: in board order, what belongs to none last; order within kept. */
export function changeGroupsOf(
  entries: readonly LogEntry[],
  { names, categoryOf, categoryIds }: Told,
): ChangeGroup[] {
  const idIn = (value: unknown) => (typeof value === "string" ? value : undefined);
  const categoryIdOf = ({ action, subjectId, after }: LogEntry) =>
    idIn(after?.categoryId) ??
    categoryOf.get(idIn(after?.indicatorId) ?? "") ??
    (action.startsWith("category.") ? subjectId : null);
  const groups = groupedBy(entries, categoryIdOf);
  const ids = [...new Set([...categoryIds, ...groups.keys()])];
  return ids
    .sort((a, b) => Number(a === null) - Number(b === null))
    .map((id) => ({
      id,
      name: id === null ? "The desk" : (names.get(id) ?? id),
      changes: changesOf(groups.get(id) ?? [], names),
    }))
    .filter(({ changes }) => changes.length > 0);
}
