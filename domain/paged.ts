import { accept, type Outcome, refuse } from "./outcome";

/** One page of a list, and whether there are more. */
export type Paged<T> = { rows: T[]; hasMore: boolean };

/** A page of `limit` rows, from up to one more row than that. */
export const pagedOf = <T>(read: readonly T[], limit: number): Paged<T> => ({
  rows: read.slice(0, limit),
  hasMore: read.length > limit,
});

/** How many rows to skip, from a query parameter; 0 when it is absent. */
export const parseSkip = (text = ""): Outcome<number> =>
  /^\d{0,9}$/.test(text)
    ? accept(Number(text))
    : refuse("This must be the number of entries to skip, from 0 up", "skip");
