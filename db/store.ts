import type { FileElsewhere, SentFile } from "@/domain/import/sent-file";
import type { Signer } from "@/domain/snapshot/signature";
import type { Condition } from "@/domain/status/storage-checks";
import type { Instant } from "@/domain/time/time";
import type { Statements, Table } from "./sql/kit";

/** What queries and commands build their statements with, on whatever engine. */
export type Database = Statements;

/** A consistent view of the desk: everything read through it belongs to one revision. */
export type View = { db: Database };

/**
 * One transaction. `recordedAt` is the recorded time of everything written in it: the desk's clock, but never before
 * what is already recorded, so that a board as of an earlier instant can never change.
 */
export type Tx = View & { recordedAt: Instant; inner: Inner };

/** What only the engine itself can do in a transaction. */
export type Inner = {
  /**
   * Allows `work` to delete from log tables, within the current transaction only.
   * Shape: updates stay refused. The search no longer finds what was deleted.
   */
  allowDeletes(tables: readonly Table[], work: () => Promise<void>): Promise<void>;
  /** The stored recorded times after an instant, in the order in which they count. */
  readTimesAfter(clockAt: Instant): Promise<Instant[]>;
  /** Makes a correction of the clock, added in the current transaction, visible to it and to the summaries. */
  applyMend(clockAt: Instant): Promise<void>;
};

/**
 * Why the database refused a read or a write, in words for people; no bug. For a write, whether anything was stored.
 */
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

/** Why a database was not opened or changed. */
export class DatabaseRefused extends Error {
  override readonly name = "DatabaseRefused";
}

/** A copy of the desk is damaged, and the desk itself may be too. */
export class DamagedCopy extends DatabaseRefused {}

/** By its name, because Next loads this module more than once. */
export const isDatabaseRefused = (error: unknown): error is DatabaseRefused =>
  error instanceof Error && error.name === "DatabaseRefused";

export type Reading = {
  /** Whether it may take long, like a search or a past board: long reads always leave a reader for short ones. */
  isLong?: boolean;
  /** Aborted when the caller has left: what has not started by then is not started. */
  signal?: AbortSignal | undefined;
};

export type Writing = {
  /** Told when only the disk is still waited for. */
  onStored?: () => void;
};

/** What a store reads through. */
export type Readers = {
  /**
   * Runs `work` on a consistent view.
   * Errors: StoreRefused when the database cannot be read; DeskOverloaded where readers are limited, when too many wait
   *         or the reading takes too long.
   */
  read<T>(work: (view: View) => Promise<T>, reading?: Reading): Promise<T>;
  /** The same for a few seeks, which wait for no other read. They block the process. */
  seek<T>(work: (view: View) => Promise<T>): Promise<T>;
  /** Closes after the running reads. */
  close(): Promise<void>;
};

/** What the servers of one desk know of each other. A desk that one server serves knows nothing. */
export type Servers = {
  /** Whether this server stores and undoes imports; from the first call on it asks for it. */
  storesImports(): boolean;
  /** Leaves imports to other servers, until this one asks again. */
  leaveImports(): void;
  /** Tells the others which files were sent to this one. */
  noteFiles(files: readonly SentFile[]): Promise<void>;
  /** The files that were sent to others. */
  readFiles(): Promise<FileElsewhere[]>;
};

/** What a server knows that is alone. */
export const ALONE: Servers = {
  storesImports: () => true,
  leaveImports: () => undefined,
  noteFiles: () => Promise.resolve(),
  readFiles: () => Promise.resolve([]),
};

/** The interface between the desk and its database. */
export type Store = Pick<Readers, "read" | "seek"> & {
  /**
   * Runs `work` in a transaction, one at a time, and answers once the disk has it.
   * Errors: whatever `work` throws, after a rollback; StoreRefused when the disk is full, another program has the
   *         database locked, or the condition is not "ok".
   */
  write<T>(now: Instant, work: (tx: Tx) => Promise<T>, writing?: Writing): Promise<T>;
  /**
   * Waits until the disk has everything that can be read by now: what a change answered before is told again only then.
   * Errors: StoreRefused when the disk failed.
   */
  settled(): Promise<void>;
  /** Rebuilds the search indexes that differ from the log; returns which did. */
  renewSearch(now: Instant): Promise<string[]>;
  /** Has the engine look at how much there is, once many rows were added: its plans depend on that. */
  measureTables(): Promise<void>;
  /** What signs snapshots and exports; the key is made when there is none. */
  signer(): Signer;
  /** Changes whenever any process has changed the database. */
  changeMark(): number;
  /** Whether this server does the desk's scheduled work: of several servers of a desk one does, until it ends. From the first call on it asks for it. */
  keepsUp(): boolean;
  servers: Servers;
  /** Cost: checks the files at most 10 times a second, however often it is called. */
  condition(): Condition;
  /** Makes the condition "read-only" from now on, unless it is already worse. `detail` is for whoever repairs it. */
  turnReadOnly(message: string, detail?: string): void;
  /** Closes after the running writes and reads. */
  close(): Promise<void>;
};

/** A reading that may take long. */
export const LONG: Reading = { isLong: true };
