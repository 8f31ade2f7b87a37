import { setTimeout as sleep } from "node:timers/promises";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Database, Store, Tx, View } from "../store";
import { readTail } from "../tail";
import { type Connection, isBusy, openReader, openWriter } from "./connection";
import { intoTables, readingMended } from "./mended-times";
import { indexing, renewIndexes } from "./search-indexes";

/** How long a write waits for another process that is writing, before it gives up. */
const LOCK_PATIENCE_MS = 10_000;
const LOCK_RETRY_MS = 5;
/** Readers kept open between uses. More are opened while more are needed. */
const IDLE_READERS = 4;

/**
 * The store on one SQLite file: one writer that takes its turn, and as many readers as are needed.
 * Errors: throws when the file does not exist or is no database.
 */
export function openSqliteStore(
  file: string,
  synchronous: "FULL" | "OFF" = "FULL",
  lockPatienceMs = LOCK_PATIENCE_MS,
): Store {
  const writer = openWriter(file, synchronous);
  const writerDb = databaseOf(writer);
  const readMended = readingMended(writer);
  const isWrongTime = writer.prepare<[number]>("select 1 from main.wrong_times where wrong_at = ?");
  const indexWritten = indexing(writer);
  const watcher = openReader(file);
  const dataVersion = watcher.prepare<[], number>("pragma data_version").pluck();
  const idle: Reader[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function transaction<T>(now: number, work: (tx: Tx) => Promise<T>): Promise<T> {
    await beginImmediate(writer, lockPatienceMs);
    try {
      const isMended = readMended();
      const newest = await readTail({ db: writerDb });
      let recordedAt = Math.max(now, newest.recordedAt);
      // A time that a mend is about means what was recorded while the clock was wrong, for ever.
      while (isMended && isWrongTime.get(recordedAt)) recordedAt += 1;
      const value = await work({ db: writerDb, recordedAt });
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
    async read(work) {
      const reader = idle.pop() ?? readerOf(file);
      try {
        reader.connection.exec("BEGIN");
        reader.readMended();
        return await work(reader);
      } finally {
        if (reader.connection.inTransaction) reader.connection.exec("COMMIT");
        if (isClosed || idle.length >= IDLE_READERS) reader.connection.close();
        else idle.push(reader);
      }
    },
    write: (now, work) => inTurn(() => transaction(now, work)),
    renewSearch: (now) => inTurn(() => transaction(now, async () => renewIndexes(writer))),
    changeMark: () => dataVersion.get() ?? 0,
    async close() {
      await turn;
      isClosed = true;
      for (const reader of idle.splice(0)) reader.connection.close();
      watcher.close();
      writer.close();
    },
  };
}

type Reader = View & { connection: Connection; readMended(): void };

export function readerOf(file: string): Reader {
  const connection = openReader(file);
  return { connection, db: databaseOf(connection), readMended: readingMended(connection) };
}

/** The driver's statements are synchronous; the program awaits them, as it would on an engine across a network. */
const databaseOf = (connection: Connection): Database => {
  const client = { prepare: (statement: string) => connection.prepare(intoTables(statement)) };
  return drizzle(client as Connection) as unknown as Database;
};

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
