import type { Board } from "../board/board";
import { changesOf } from "../changes/change";
import { groupBy } from "../group-by";
import type { Incident } from "../incident/incident";
import type { Change, Directory, SubjectedEntry } from "../log/log-entry";
import type { Instant } from "../time/time";
import type { Watch } from "./watch";
import type { WatchEntry } from "./watch-entry";

/** A change as a brief lists it. */
type PeriodChange = Pick<
  Change,
  "recordedAt" | "recordedBy" | "level" | "subject" | "said" | "because" | "href"
>;

/** The changes of one category, newest first; `id` is null for those without a category. */
type ChangeGroup = { id: string | null; name: string; changes: PeriodChange[] };

/** An incident as a brief lists it: its current account, and its grade. */
export type LearnedIncident = Pick<
  Incident,
  | "incidentId"
  | "categoryId"
  | "kind"
  | "title"
  | "effectiveAt"
  | "untilAt"
  | "precision"
  | "place"
  | "status"
  | "killedCount"
  | "injuredCount"
  | "source"
  | "reliability"
  | "credibility"
>;

/** The newest of many, and how many there are. */
export type Newest<T> = { total: number; newest: T[] };

/** What the desk learned after `fromAt` and up to `toAt`. */
export type Period = {
  fromAt: Instant;
  toAt: Instant;
  changes: { total: number; groups: ChangeGroup[] };
  incidents: Newest<LearnedIncident>;
  entries: Newest<WatchEntry>;
  /** Questions and tasks that were closed. */
  closed: Newest<WatchEntry>;
};

/**
 * Watch-log rows as sentences by category.
 * Shape: groups in the order of their latest row, those without a category last; rows keep their order.
 */
export function changeGroupsOf(
  entries: readonly SubjectedEntry[],
  { names, categoryOf }: Directory,
): ChangeGroup[] {
  const categoryIdOf = ({ categoryId, indicatorId }: SubjectedEntry) =>
    categoryId ?? categoryOf.get(indicatorId ?? "") ?? null;
  return [...groupBy(entries, categoryIdOf)]
    .map(([id, rows]) => ({
      id,
      name: id === null ? "The desk" : (names.get(id) ?? id),
      changes: changesOf(rows, names).map(shortened),
    }))
    .filter(({ changes }) => changes.length > 0)
    .sort((a, b) => Number(a.id === null) - Number(b.id === null));
}

const shortened = ({
  recordedAt,
  recordedBy,
  level,
  subject,
  said,
  because,
  href,
}: Change): PeriodChange => ({
  recordedAt,
  recordedBy,
  level,
  subject,
  said,
  because,
  href,
});

/**
 * Everything that an officer has not seen yet. `last` is null for someone who never had a watch, who gets the last day.
 */
export type Since = {
  last: Watch | null;
  board: Board;
  period: Period;
  questions: WatchEntry[];
  tasks: WatchEntry[];
};
