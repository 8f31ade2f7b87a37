import { closeSync, fdatasync, openSync } from "node:fs";
import { promisify } from "node:util";

/** What commits wait for before anybody is told of them. */
type SharedSyncs = {
  /** Takes note of a commit that is not on the disk yet. */
  noteCommit(): void;
  /**
   * Waits until everything that was committed by now is on the disk.
   * Errors: throws what the sync threw, and from then on at once: after a failed sync nobody knows what is on the disk,
   *         whatever a later one reports.
   */
  settled(): Promise<void>;
};

/**
 * One sync at a time, shared by all commits that wait when it begins.
 * Shape: `sync` waits for the disk; it is called again only after it has ended.
 */
export function sharingSyncs(sync: () => Promise<void>): SharedSyncs {
  let committed = 0;
  let settledUpTo = 0;
  let underWay: Promise<void> | undefined;
  let failure: { error: unknown } | undefined;

  async function run() {
    const upTo = committed;
    try {
      await sync();
      settledUpTo = upTo;
    } catch (error) {
      failure = { error };
    } finally {
      underWay = undefined;
    }
  }

  return {
    noteCommit() {
      committed += 1;
    },
    async settled() {
      const mine = committed;
      while (settledUpTo < mine && !failure) {
        underWay ??= run();
        await underWay;
      }
      if (settledUpTo < mine && failure) throw failure.error;
    },
  };
}

/** Waits for the disk to have all of a file, on a thread that is nobody's. */
type LogSync = { run(): Promise<void>; close(): void };

/** Where commits wait for the disk by themselves, or nobody does. */
export const NO_SYNC: LogSync = { run: async () => {}, close: () => {} };

/**
 * The sync of a write-ahead log, by a descriptor of its own.
 * Source: SQLite's locks are on the database and the -shm, so closing this one releases none
 *         (https://sqlite.org/src/file?name=src/os_unix.c, "Posix Advisory Locking").
 */
export function syncingLog(log: string): LogSync {
  const opened = openSync(/* turbopackIgnore: true */ log, "r");
  return { run: () => promisify(fdatasync)(opened), close: () => closeSync(opened) };
}
