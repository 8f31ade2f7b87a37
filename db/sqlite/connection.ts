import SqliteDatabase from "better-sqlite3";

export type Connection = SqliteDatabase.Database;

/** How long SQLite itself waits for a lock. Short, because its wait blocks the whole process; the queue retries. */
export const BUSY_TIMEOUT_MS = 20;
/** A write-ahead log larger than this is cut back after a checkpoint. */
const WAL_LIMIT_BYTES = 64 * 1024 * 1024;

/**
 * Opens an existing database for writing. OFF is for files that nobody relies on yet.
 * Source: `synchronous=FULL`, because the addon compiles NORMAL in, which can lose an acknowledged commit when the
 *         power fails (DECISIONS 3). Without recursive triggers a REPLACE deletes rows past the triggers that forbid it
 *         (https://sqlite.org/lang_conflict.html).
 */
export function openWriter(file: string, synchronous: "FULL" | "OFF" = "FULL"): Connection {
  const connection = new SqliteDatabase(file, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  connection.pragma("journal_mode = WAL");
  connection.pragma(`synchronous = ${synchronous}`);
  connection.pragma("foreign_keys = ON");
  connection.pragma("recursive_triggers = ON");
  connection.pragma(`journal_size_limit = ${WAL_LIMIT_BYTES}`);
  return connection;
}

export const openReader = (file: string): Connection =>
  new SqliteDatabase(file, { fileMustExist: true, readonly: true, timeout: BUSY_TIMEOUT_MS });

/** Reads a database through a connection of its own. */
export function looking<T>(database: string, look: (connection: Connection) => T): T {
  const reader = openReader(database);
  try {
    return look(reader);
  } finally {
    reader.close();
  }
}

export const isBusy = (error: unknown): boolean =>
  error instanceof SqliteDatabase.SqliteError && error.code.startsWith("SQLITE_BUSY");

/** Whether SQLite could not make sense of a file, as opposed to having no room or a failing disk. */
export const isDamage = (error: unknown): boolean =>
  error instanceof SqliteDatabase.SqliteError &&
  /^SQLITE_(CORRUPT|NOTADB|ERROR|IOERR_SHORT_READ)/.test(error.code);

/** Why a database is left as it is. */
export class DatabaseRefused extends Error {
  override readonly name = "DatabaseRefused";
}

/** By its name, because Next loads this module more than once. */
export const isDatabaseRefused = (error: unknown): error is DatabaseRefused =>
  error instanceof Error && error.name === "DatabaseRefused";
