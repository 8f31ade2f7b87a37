/** One page of a list, and whether more follow it. */
export type Paged<T> = { rows: T[]; hasMore: boolean };

/** A page of `limit` rows, of `read`, which holds one more where there is one. */
export const pagedOf = <T>(read: readonly T[], limit: number): Paged<T> => ({
  rows: read.slice(0, limit),
  hasMore: read.length > limit,
});
