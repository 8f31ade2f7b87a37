import { setTimeout as sleep } from "node:timers/promises";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Database, Readers, View } from "../store";
import type { ConditionKeeper } from "./condition";
import { type Connection, openReader } from "./connection";
import { intoTables } from "./mended-times";
import { readingMended } from "./mended-views.js";
import { openWordLists } from "./word-lists.js";

/** Idle readers to keep open. More are opened on demand. */
const IDLE_READERS = 4;
/** How long a read waits for an open reader where no new one may be opened. */
const READER_PATIENCE_MS = 2_000;
const READER_RETRY_MS = 5;

type Reader = View & { connection: Connection; readMended(): void };

export function readerOf(file: string): Reader {
  const connection = openReader(file);
  openWordLists(connection);
  return { connection, db: databaseOf(connection), readMended: readingMended(connection) };
}

/** The driver is synchronous; the program awaits it, as it would a database server. */
export const databaseOf = (connection: Connection): Database =>
  rawDatabaseOf(connection) as unknown as Database;

/** The same, as the driver has it. */
export const rawDatabaseOf = (connection: Connection) => {
  const client = { prepare: (statement: string) => connection.prepare(intoTables(statement)) };
  return drizzle(client as Connection);
};

/**
 * As many readers as needed, on the calling thread: for scripts and tests.
 * Shape: once the files are lost, only readers that are already open are used.
 */
export function readersInProcess(file: string, condition: ConditionKeeper): Readers {
  const idle: Reader[] = [opened()];
  const underWay = new Set<Promise<unknown>>();
  let isClosed = false;

  function opened(): Reader {
    const reader = readerOf(file);
    try {
      // Only a first read opens the write-ahead log.
      reader.connection.pragma("schema_version");
      condition.allowReader();
      return reader;
    } catch (error) {
      reader.connection.close();
      throw error;
    }
  }

  async function free(): Promise<Reader> {
    const patience = performance.now() + READER_PATIENCE_MS;
    while (idle.length === 0 && condition.now().status === "failed" && performance.now() < patience)
      await sleep(READER_RETRY_MS);
    return idle.pop() ?? opened();
  }

  async function read<T>(work: (view: View) => Promise<T>): Promise<T> {
    let reader: Reader | undefined;
    try {
      reader = await free();
      reader.connection.exec("BEGIN");
      reader.readMended();
      return await work(reader);
    } catch (error) {
      throw condition.translated(error, false);
    } finally {
      if (reader) giveBack(reader);
    }
  }

  function giveBack(reader: Reader) {
    if (isClosed || idle.length >= IDLE_READERS || !isAtRest(reader.connection)) reader.connection.close();
    else idle.push(reader);
  }

  const noted: Readers["seek"] = (work) => {
    const reading = read(work);
    const settled = reading.catch(() => undefined).finally(() => underWay.delete(settled));
    underWay.add(settled);
    return reading;
  };

  return {
    read: (work, { signal } = {}) => (signal?.aborted ? Promise.reject(signal.reason) : noted(work)),
    seek: noted,
    async close() {
      isClosed = true;
      for (const reader of idle.splice(0)) reader.connection.close();
      await Promise.all(underWay);
    },
  };
}

/** Ends a connection's view; false when that fails, as it may on a damaged database. */
function isAtRest(connection: Connection): boolean {
  try {
    if (connection.inTransaction) connection.exec("COMMIT");
    return true;
  } catch {
    return false;
  }
}
