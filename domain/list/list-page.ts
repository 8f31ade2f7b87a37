import type { Counted } from "./counted";

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
