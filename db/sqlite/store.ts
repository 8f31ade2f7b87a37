import { setTimeout as sleep } from "node:timers/promises";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { notingHead } from "../files/record-head";
import { openRecordKey } from "../files/record-key";
import { logSealed } from "../logs/record-log";
import type { Database, Store, Tx, View } from "../store";
import { readTail } from "../tail";
import { type Connection, isBusy, openReader, openWriter } from "./connection";
import { sealing } from "./record/sealing";
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
  const indexWritten = indexing(writer);
  const seals = sealing(writer, openRecordKey(file));
  const heads = notingHead(file);
  const watcher = openReader(file);
  const dataVersion = watcher.prepare<[], number>("pragma data_version").pluck();
  const idle: Reader[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function transaction<T>(now: number, work: (tx: Tx) => Promise<T>): Promise<T> {
    await beginImmediate(writer, lockPatienceMs);
    try {
      const newest = await readTail({ db: writerDb });
      const tx = { db: writerDb, recordedAt: Math.max(now, newest.recordedAt) };
      const start = seals.begin();
      const value = await work(tx);
      if (seals.isFirst(start)) await logSealed(tx);
      indexWritten();
      const head = seals.end(start);
      writer.exec("COMMIT");
      if (head) heads.note(head);
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
      heads.close();
      writer.close();
    },
  };
}

type Reader = View & { connection: Connection };

export function readerOf(file: string): Reader {
  const connection = openReader(file);
  return { connection, db: databaseOf(connection) };
}

/** The driver's statements are synchronous; the program awaits them, as it would on an engine across a network. */
const databaseOf = (connection: Connection): Database => drizzle(connection) as unknown as Database;

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
