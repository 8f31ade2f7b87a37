/** How many rows of a list there are: exactly, or more than were counted. */
export type Counted = { count: number; isMore: boolean };

/** Rows that a list counts one by one. */
export const MOST_COUNTED = 1_000;

/** A count of at most one more than MOST_COUNTED. */
export const countedOf = (count: number): Counted => ({
  count: Math.min(count, MOST_COUNTED),
  isMore: count > MOST_COUNTED,
});

/** A count in words, such as `1 incident` or `More than 1,000 incidents`. */
export const countedWordsOf = ({ count, isMore }: Counted, noun: string, plural: string): string =>
  `${isMore ? "More than " : ""}${count.toLocaleString("en")} ${count === 1 && !isMore ? noun : plural}`;
