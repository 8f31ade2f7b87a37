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
