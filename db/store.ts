import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type { Condition } from "@/domain/status/storage-checks";
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
 * before what is already recorded, so that a board asked for an earlier instant cannot change afterwards.
 */
export type Tx = View & { recordedAt: Instant };

/** Why the database did not do what was asked: said to people, and no bug. Of a write, whether anything was stored. */
export class StoreRefused extends Error {
  override readonly name = "StoreRefused";

  constructor(
    readonly kind: "full" | "busy" | "unavailable",
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** By its name, because Next loads this module more than once. */
export const isStoreRefused = (error: unknown): error is StoreRefused =>
  error instanceof Error && error.name === "StoreRefused";

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
   * Errors: StoreRefused when the database cannot be read; DeskOverloaded where readers are limited, when too many
   *         wait or the reading takes too long.
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
   * Errors: whatever `work` throws, after everything it wrote is rolled back; StoreRefused when the disk is full, another
   *         program keeps the database, or the condition is not "ok".
   */
  write<T>(now: Instant, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Makes what the search finds by anew where it differs from the log; answers which parts did. */
  renewSearch(now: Instant): Promise<string[]>;
  /** A number that differs whenever any process has changed the database since. */
  changeMark(): number;
  /** Cost: looks at the files at most 10 times a second, however often it is called. */
  condition(): Condition;
  /** Makes the condition "read-only" from now on, unless it is worse already. `detail` is for whoever repairs it. */
  turnReadOnly(message: string, detail?: string): void;
  /** Ends after the writes and the readings under way. */
  close(): Promise<void>;
};
