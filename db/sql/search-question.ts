import type { FoundState } from "@/domain/search/search";

/** Index rows that one query scans, newest first. A word in more rows than this is frequent, and not weighted. */
export const ROWS_SOUGHT = 20_000;
/** Rows of a kind that are ranked. */
export const ROWS_RANKED = 500;
/** Words with the same beginning that are searched for one by one. */
export const MOST_BEGUN = 400;

/** What is searched for: typed words, those that the last one begins where they are known, and the two times. */
export type SearchQuestion = Sought & { effectiveAt: number; knownAt: number };
export type Sought = { words: readonly string[]; begun?: readonly string[] | undefined };

/** The state of a found row. */
export const stateOf = (act: string, isReplaced: boolean): FoundState =>
  isReplaced ? "replaced" : act === "retired" || act === "merged" || act === "retracted" ? act : "standing";
