import { wholeNumberIn } from "../decimal-number";
import { accept, type Outcome, refuse } from "../outcome";

/** A page of a list. */
export type ListPage<Row> = {
  entries: Row[];
  /** The cursor of the next page; null on the last. */
  next: string | null;
  /** The search stopped early, and continues after `next`. */
  isCut: boolean;
  /** The sort order: not the requested one when too many rows would have to be sorted. */
  sort: string;
  counted: Counted;
};

/** The number of rows in a list: exact, or `isMore` than were counted. */
export type Counted = { count: number; isMore: boolean };

/** Rows that are counted one by one. */
export const MOST_COUNTED = 1_000;

/** Shape: `count` stops at MOST_COUNTED + 1. */
export const countedOf = (count: number): Counted => ({
  count: Math.min(count, MOST_COUNTED),
  isMore: count > MOST_COUNTED,
});

/** A count in words, such as `1 incident` or `More than 1,000 incidents`. */
export const countedWordsOf = ({ count, isMore }: Counted, noun: string, plural: string): string =>
  `${isMore ? "More than " : ""}${count.toLocaleString("en")} ${count === 1 && !isMore ? noun : plural}`;

/** One page of a list, and whether there are more. */
export type Paged<T> = { rows: T[]; hasMore: boolean };

/** A page of `limit` rows, from up to one more row than that. */
export const pagedOf = <T>(read: readonly T[], limit: number): Paged<T> => ({
  rows: read.slice(0, limit),
  hasMore: read.length > limit,
});

/** How many rows to skip, from a query parameter; 0 when it is absent. */
export function parseSkip(text = ""): Outcome<number> {
  const skip = text === "" ? 0 : wholeNumberIn(text);
  return skip === undefined || skip > 1e9
    ? refuse("This must be the number of entries to skip, from 0 up", "skip")
    : accept(skip);
}
