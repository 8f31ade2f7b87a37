import type { Counted } from "./counted";

/** What every page of a list says of itself. */
export type ListPage<Row> = {
  entries: Row[];
  /** What to ask for `after`, for the page that follows; null on the last. */
  next: string | null;
  /** What lies there was not looked through. */
  isCut: boolean;
  /** The order in which it stands: another than was asked for where too many rows would have to be sorted. */
  sort: string;
  counted: Counted;
};
