import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Database, Readers, View } from "../store";
import { type Connection, openReader } from "./connection";

/** Readers kept open between uses. More are opened while more are needed. */
const IDLE_READERS = 4;

type Reader = View & { connection: Connection };

export function readerOf(file: string): Reader {
  const connection = openReader(file);
  return { connection, db: databaseOf(connection) };
}

/** The driver's statements are synchronous; the program awaits them, as it would on an engine across a network. */
export const databaseOf = (connection: Connection): Database => drizzle(connection) as unknown as Database;

/** As many readers as are needed, on the thread that asks: for scripts and tests, where nobody else waits. */
export function readersInProcess(file: string): Readers {
  const idle: Reader[] = [];
  const underWay = new Set<Promise<unknown>>();
  let isClosed = false;

  async function read<T>(work: (view: View) => Promise<T>): Promise<T> {
    const reader = idle.pop() ?? readerOf(file);
    try {
      reader.connection.exec("BEGIN");
      return await work(reader);
    } finally {
      if (reader.connection.inTransaction) reader.connection.exec("COMMIT");
      if (isClosed || idle.length >= IDLE_READERS) reader.connection.close();
      else idle.push(reader);
    }
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
