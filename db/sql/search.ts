import type { SQL } from "drizzle-orm";
import type { SearchKind } from "@/domain/search/search";
import { perEngine } from "./engine-sql";
import type { SearchQuestion, Sought } from "./search-question";

/*
 * The words of the full-text search. The same words find the same rows on every engine; how these are ranked may differ.
 */

/**
 * SQL: the rows of a kind that match, as known at the two times, newest first; as columns of `found`. One more than are
 * ranked, to show that there are more.
 */
export const foundRows = (kind: SearchKind, isWeighed: boolean, question: SearchQuestion): SQL =>
  perEngine((engine) => engine.foundRows(kind, isWeighed, question));

/** SQL: when the oldest scanned row was recorded; null when all matching rows are scanned. */
export const lookedBackTo = (kind: SearchKind, sought: Sought): SQL<number | null> =>
  perEngine((engine) => engine.lookedBackTo(kind, sought));

/** SQL: the number of the newest row of a kind, which has at most so many; null where there is none. */
export const newestRow = (kind: SearchKind): SQL<number | null> =>
  perEngine((engine) => engine.newestRow(kind));

/** SQL: 1 when one of the words is frequent in a kind. */
export const isFrequent = (kind: SearchKind, sought: Sought): SQL<number> =>
  perEngine((engine) => engine.isFrequent(kind, sought));

/** SQL: the words of an index that begin with some letters, at most MOST_BEGUN and one, as a JSON list. */
export const begunWords = (kind: SearchKind, beginning: string): SQL<string> =>
  perEngine((engine) => engine.begunWords(kind, beginning));

/** SQL: the searched texts of some rows, as a JSON list each; as columns of `shown`. */
export const shownRows = (kind: SearchKind, rows: readonly number[], columns: string): SQL =>
  perEngine((engine) => engine.shownRows(kind, rows, columns));
