import type { SQL } from "drizzle-orm";
import type { SearchKind } from "@/domain/search/search";
import type { SearchQuestion, Sought } from "./search-question";
import { worded } from "./word";

/*
 * The words of the full-text search. The same words find the same rows on every engine; how these are ranked may differ.
 */

/**
 * SQL: the rows of a kind that match, as known at the two times, newest first; as columns of `found`. One more than are
 * ranked, to show that there are more.
 */
export const foundRows = (kind: SearchKind, isWeighed: boolean, question: SearchQuestion): SQL =>
  worded((w) => w.foundRows(kind, isWeighed, question));

/** SQL: when the oldest scanned row was recorded; null when all matching rows are scanned. */
export const lookedBackTo = (kind: SearchKind, sought: Sought): SQL<number | null> =>
  worded((w) => w.lookedBackTo(kind, sought));

/** SQL: 1 when there are enough rows of a kind for a word to be too frequent to weigh. */
export const isLarge = (kind: SearchKind): SQL<number> => worded((w) => w.isLarge(kind));

/** SQL: 1 when one of the words is frequent in a kind. */
export const isFrequent = (kind: SearchKind, sought: Sought): SQL<number> =>
  worded((w) => w.isFrequent(kind, sought));

/** SQL: the words of an index that begin with some letters, at most MOST_BEGUN and one, as a JSON list. */
export const begunWords = (kind: SearchKind, beginning: string): SQL<string> =>
  worded((w) => w.begunWords(kind, beginning));

/** SQL: the searched texts of some rows, as a JSON list each; as columns of `shown`. */
export const shownRows = (kind: SearchKind, rows: readonly number[], columns: string): SQL =>
  worded((w) => w.shownRows(kind, rows, columns));
