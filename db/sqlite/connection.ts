import { closeSync, openSync, readSync } from "node:fs";
import SqliteDatabase from "better-sqlite3";

export type Connection = SqliteDatabase.Database;

/** How long SQLite itself waits for a lock: short, because that wait blocks the process. The write queue retries. */
export const BUSY_TIMEOUT_MS = 20;
/** The write-ahead log is truncated to this size after a checkpoint. */
export const WAL_LIMIT_BYTES = 64 * 1024 * 1024;

/**
 * `FULL`: a commit waits for the disk, and so does its thread. `NORMAL`: a commit waits for nothing, and may be told only
 * once a sync of the log has succeeded (DECISIONS 108). `OFF` is for files under construction.
 */
export type Synchronous = "FULL" | "NORMAL" | "OFF";

/**
 * Opens an existing database for writing.
 * Source: `synchronous=FULL`, because the addon compiles NORMAL in, which alone can lose an acknowledged commit when
 *         the power fails (DECISIONS 3). Without recursive triggers a REPLACE deletes rows past the triggers that forbid it
 *         (https://sqlite.org/lang_conflict.html).
 */
export function openWriter(file: string, synchronous: Synchronous = "FULL"): Connection {
  const connection = new SqliteDatabase(file, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  connection.pragma("journal_mode = WAL");
  connection.pragma(`synchronous = ${synchronous}`);
  if (synchronous === "NORMAL") connection.pragma("wal_autocheckpoint = 0");
  connection.pragma("foreign_keys = ON");
  connection.pragma("recursive_triggers = ON");
  connection.pragma(`journal_size_limit = ${WAL_LIMIT_BYTES}`);
  // SQLite makes the -wal and -shm files at the first read; from now on they are there, to be watched.
  connection.pragma("schema_version");
  return connection;
}

/** The byte of a file that says whether it has a write-ahead log, and what it is without. */
const VERSION_BYTE = 18;
const WITHOUT_LOG = 1;

/**
 * Gives a database its write-ahead log where it has none, as one that was just restored: it gets one only while nobody
 * reads it, such as a check for damage.
 * Shape: where that fails, whoever opens it says why.
 */
export function beginLog(file: string): void {
  const head = Buffer.alloc(VERSION_BYTE + 1);
  const opened = openSync(/* turbopackIgnore: true */ file, "r");
  readSync(opened, head, 0, head.length, 0);
  closeSync(opened);
  if (head[VERSION_BYTE] !== WITHOUT_LOG) return;
  try {
    openWriter(file).close();
  } catch {
    // It is opened again for good.
  }
}

export const openReader = (file: string): Connection =>
  new SqliteDatabase(file, { fileMustExist: true, readonly: true, timeout: BUSY_TIMEOUT_MS });

export function withReader<T>(database: string, look: (connection: Connection) => T): T {
  const reader = openReader(database);
  try {
    return look(reader);
  } finally {
    reader.close();
  }
}

export const isBusy = (error: unknown): boolean =>
  error instanceof SqliteDatabase.SqliteError && error.code.startsWith("SQLITE_BUSY");

/** Whether an error means a damaged file, not a full or failing disk. */
export const isDamage = (error: unknown): boolean =>
  error instanceof SqliteDatabase.SqliteError &&
  /^SQLITE_(CORRUPT|NOTADB|ERROR|IOERR_SHORT_READ)/.test(error.code);
