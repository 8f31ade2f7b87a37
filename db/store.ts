import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type { Instant } from "@/domain/time/time";

/** What drizzle offers on every engine: statements are built and awaited, never run by a driver's own call. */
export type Database = Omit<
  BaseSQLiteDatabase<"async", unknown, Record<string, never>>,
  "run" | "all" | "get" | "values" | "transaction" | "query"
>;

/** One consistent view of the desk: everything read through it belongs to the same revision. */
export type View = { db: Database };

/**
 * One transaction. `recordedAt` is the recorded time of everything written in it: the desk's clock, but never
 * before what is already recorded, so that a board asked for an earlier instant can not change afterwards.
 */
export type Tx = View & { recordedAt: Instant };

/** How a view is read. */
export type Reading = {
  /** It may take long, as a search or a past board does: it never takes the last reader, so that short reads go on. */
  isLong?: boolean;
  /** Aborted when whoever asks has left: what has not begun by then is not begun. */
  signal?: AbortSignal | undefined;
};

/** What a store reads through. */
export type Readers = {
  /**
   * Runs `work` on one consistent view.
   * Errors: DeskOverloaded where readers are limited, when too many wait or the reading takes too long.
   */
  read<T>(work: (view: View) => Promise<T>, reading?: Reading): Promise<T>;
  /** The same for a few seeks, which wait for no other reading. The whole process waits for them. */
  seek<T>(work: (view: View) => Promise<T>): Promise<T>;
  /** Ends after the readings under way. */
  close(): Promise<void>;
};

/** The seam between the desk and its database. */
export type Store = Pick<Readers, "read" | "seek"> & {
  /**
   * Runs `work` as one transaction, in turn with every other.
   * Errors: whatever `work` throws, after everything it wrote is rolled back.
   */
  write<T>(now: Instant, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Makes what the search finds by anew where it differs from the log; answers which parts did. */
  renewSearch(now: Instant): Promise<string[]>;
  /** A number that differs whenever any process has changed the database since. */
  changeMark(): number;
  /** Ends after the writes and the readings under way. */
  close(): Promise<void>;
};
