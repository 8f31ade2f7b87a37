import { accept, type Outcome, refuse } from "./outcome";

/** One page of a list, and whether more follow it. */
export type Paged<T> = { rows: T[]; hasMore: boolean };

/** A page of `limit` rows, of `read`, which holds one more where there is one. */
export const pagedOf = <T>(read: readonly T[], limit: number): Paged<T> => ({
  rows: read.slice(0, limit),
  hasMore: read.length > limit,
});

/** How many rows of a list a page leaves out, as it stands in an address; none when it does not say. */
export const parseSkip = (text = ""): Outcome<number> =>
  /^\d{0,9}$/.test(text)
    ? accept(Number(text))
    : refuse("This must be how many entries to leave out, from 0 up", "skip");
