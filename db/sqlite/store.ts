import { setTimeout as sleep } from "node:timers/promises";
import type { Store, Tx } from "../store";
import { readTail } from "../tail";
import { type Connection, isBusy, openReader, openWriter } from "./connection";
import { databaseOf, readersInProcess } from "./readers-in-process";
import { indexing, renewIndexes } from "./search-indexes";

/** How long a write waits for another process that is writing, before it gives up. */
export const LOCK_PATIENCE_MS = 10_000;
const LOCK_RETRY_MS = 5;

/**
 * The store on one SQLite file: one writer that takes its turn, and the readers that `openReaders` gives.
 * Errors: throws when the file does not exist or is no database.
 */
export function openSqliteStore(
  file: string,
  synchronous: "FULL" | "OFF" = "FULL",
  lockPatienceMs = LOCK_PATIENCE_MS,
  openReaders = readersInProcess,
): Store {
  const writer = openWriter(file, synchronous);
  const writerDb = databaseOf(writer);
  const indexWritten = indexing(writer);
  const watcher = openReader(file);
  const dataVersion = watcher.prepare<[], number>("pragma data_version").pluck();
  const readers = openReaders(file);
  let turn: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function transaction<T>(now: number, work: (tx: Tx) => Promise<T>): Promise<T> {
    await beginImmediate(writer, lockPatienceMs);
    try {
      const newest = await readTail({ db: writerDb });
      const value = await work({ db: writerDb, recordedAt: Math.max(now, newest.recordedAt) });
      indexWritten();
      writer.exec("COMMIT");
      return value;
    } catch (error) {
      if (writer.inTransaction) writer.exec("ROLLBACK");
      throw error;
    }
  }

  /** Runs `work` once every write before it has ended. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(() => {
      if (isClosed) throw new Error("The desk is closing; nothing was stored.");
      return work();
    });
    turn = mine.catch(() => undefined);
    return mine;
  }

  return {
    read: readers.read,
    seek: readers.seek,
    write: (now, work) => inTurn(() => transaction(now, work)),
    renewSearch: (now) => inTurn(() => transaction(now, async () => renewIndexes(writer))),
    changeMark: () => dataVersion.get() ?? 0,
    async close() {
      await turn;
      isClosed = true;
      await readers.close();
      watcher.close();
      writer.close();
    },
  };
}

async function beginImmediate(writer: Connection, patienceMs: number): Promise<void> {
  const patience = performance.now() + patienceMs;
  for (;;) {
    try {
      writer.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > patience) throw error;
      await sleep(LOCK_RETRY_MS);
    }
  }
}
