import { setTimeout as sleep } from "node:timers/promises";
import { type Connection, isBusy } from "./connection";

const RETRY_MS = 5;
/** How often a lock that another program holds is tried again while nobody writes. */
const TRY_AGAIN_MS = 1_000;

/** The write lock of the database, which other programs can hold too. */
type WriteLock = {
  /**
   * Begins a transaction, as soon as no other program holds the lock.
   * Shape:  its patience counts from `arrivedAt`, or from when the other program was met if that is later: all who wait
   *         for the same program are refused together, and none for having waited for the desk's own writes.
   * Errors: SQLite's own when the lock is held longer than that.
   */
  begin(arrivedAt: number): Promise<void>;
  /** For how long another program has held the lock, once a write was refused for it; null while none is known to. */
  heldMs(): number | null;
  close(): void;
};

/**
 * The write lock of a connection.
 * Units: `arrivedAt` as `performance.now()` counts; `patienceMs` is how long a write waits.
 */
export function writeLockOf(writer: Connection, patienceMs: number): WriteLock {
  /** The other program that holds the lock: since when, and what the latest try met. */
  let held: { since: number; triedAt: number; error: unknown } | undefined;
  let hasRefused = false;
  let watch: NodeJS.Timeout | undefined;

  /** Begins a transaction; undefined once it has, and SQLite's error while another program holds the lock. */
  function tried(): unknown {
    // A try holds up the whole process: many that are refused at once go by the latest.
    if (held && performance.now() - held.triedAt < RETRY_MS) return held.error;
    try {
      writer.exec("BEGIN IMMEDIATE");
    } catch (error) {
      if (!isBusy(error)) throw error;
      held = { since: held?.since ?? performance.now(), triedAt: performance.now(), error };
      return error;
    }
    held = undefined;
    hasRefused = false;
    return undefined;
  }

  /** Finds out that the lock is free again also where nobody writes. */
  function watchIt() {
    clearTimeout(watch);
    watch = setTimeout(() => {
      if (!hasRefused || writer.inTransaction) return;
      try {
        if (tried()) watchIt();
        else writer.exec("ROLLBACK");
      } catch (error) {
        console.error(error);
      }
    }, TRY_AGAIN_MS).unref();
  }

  return {
    async begin(arrivedAt) {
      for (;;) {
        const busy = tried();
        if (!busy) return;
        if (performance.now() > Math.max(arrivedAt, held?.since ?? 0) + patienceMs) {
          hasRefused = true;
          watchIt();
          throw busy;
        }
        await sleep(RETRY_MS);
      }
    },
    heldMs: () => (hasRefused && held ? performance.now() - held.since : null),
    close: () => clearTimeout(watch),
  };
}
