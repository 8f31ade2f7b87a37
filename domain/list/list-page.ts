import type { Counted } from "./counted";

/** What every page of a list has. */
export type ListPage<Row> = {
  entries: Row[];
  /** The cursor of the next page; null on the last. */
  next: string | null;
  /** The search stopped early: rows after `next` were not scanned. */
  isCut: boolean;
  /** The actual order: another than requested where too many rows would have to be sorted. */
  sort: string;
  counted: Counted;
};
