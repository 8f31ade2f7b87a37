import type { AlertLevel } from "../alert-level";
import type { Board } from "../board/board";
import { changeOf } from "../changes/change";
import { groupBy } from "../group-by";
import type { Change, Directory, SubjectedEntry } from "../log/log-entry";
import { type BoardDifference, differenceOf, pairsOf } from "./difference";
import { type News, newsOf } from "./difference-news";

/** Most entries that are counted; beyond it there are just “more than” so many. */
export const ENTRIES_COUNTED = 1_000;

/** A count of entries in words. */
export const countWordsOf = (count: number): string =>
  count < ENTRIES_COUNTED ? String(count) : `${ENTRIES_COUNTED} or more`;

/** Entries known to only one of two boards: the newest, and how many there are. */
export type Known = { entries: SubjectedEntry[]; count: number };
/**
 * What differs in one category. `news` compares the boards, `recorded` has the entries that only the second board
 * knows, `unknown` those that only the first knows.
 */
export type ChangedGroup = {
  /** Null for entries without a category. */
  id: string | null;
  name: string;
  href: string | null;
  before: AlertLevel | null;
  after: AlertLevel | null;
  news: News[];
  recorded: Change[];
  unknown: Change[];
};

/** Whether a category has a higher level on the second board than on the first. */
export const isRaised = ({ before, after }: Pick<ChangedGroup, "before" | "after">): boolean =>
  (after ?? 0) > (before ?? 0);

const rankOf = (group: ChangedGroup): number => (isRaised(group) ? 0 : group.before === group.after ? 2 : 1);

/** Raised categories, the highest first, then those with another change of level, then the others in their order. */
export const raisedFirst = (groups: readonly ChangedGroup[]): ChangedGroup[] =>
  [...groups].sort(
    (a, b) => rankOf(a) - rankOf(b) || (rankOf(a) === 0 ? (b.after ?? 0) - (a.after ?? 0) : 0),
  );

/** What changed from one board to another, for people and programs alike. */
export type WhatChanged = {
  revision: number;
  groups: ChangedGroup[];
  /** Categories without differences. */
  unchanged: string[];
  /** Entries known to only one of the boards; `groups` has the newest of them. */
  counts: { recorded: number; unknown: number };
  difference: BoardDifference;
};

/**
 * What changed from one board to another, in sentences by category.
 * Shape: groups in the order of the second board, removed ones last, then entries without a category; entries latest
 *        first.
 */
export function whatChangedOf(
  first: Board,
  second: Board,
  { recorded, unknown, directory }: { recorded: Known; unknown: Known; directory: Directory },
): WhatChanged {
  const news = newsOf(first, second);
  const rows = (known: Known) =>
    groupBy(known.entries, (entry) => categoryIdOf(entry, directory, news) ?? "");
  const [recordedIn, unknownIn] = [rows(recorded), rows(unknown)];
  const inWords = (entries: SubjectedEntry[] = []) =>
    entries.map((entry) => changeOf(entry, directory.names));
  const groups: ChangedGroup[] = [
    ...pairsOf(first.categories, second.categories).map(([before, after]) => ({
      id: (after ?? before)?.id ?? null,
      name: (after ?? before)?.name ?? "",
      href: `/categories/${encodeURIComponent((after ?? before)?.id ?? "")}`,
      before: before?.level ?? null,
      after: after?.level ?? null,
    })),
    { id: null, name: "The desk", href: null, before: null, after: null },
  ].map((head) => ({
    ...head,
    news: news.get(head.id ?? "") ?? [],
    recorded: inWords(recordedIn.get(head.id ?? "")),
    unknown: inWords(unknownIn.get(head.id ?? "")),
  }));
  const isOther = ({ news, ...group }: ChangedGroup) =>
    news.length + group.recorded.length + group.unknown.length > 0;
  return {
    revision: second.revision,
    groups: groups.filter(isOther),
    unchanged: groups.filter((group) => group.id !== null && !isOther(group)).map(({ name }) => name),
    counts: { recorded: recorded.count, unknown: unknown.count },
    difference: differenceOf(first, second),
  };
}

/** The category of an entry, when either board has it. */
function categoryIdOf(entry: SubjectedEntry, { categoryOf }: Directory, shown: ReadonlyMap<string, unknown>) {
  const id = entry.categoryId ?? (entry.indicatorId === null ? undefined : categoryOf.get(entry.indicatorId));
  return id !== undefined && shown.has(id) ? id : null;
}
