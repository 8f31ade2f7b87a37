import { rmSync } from "node:fs";
import SqliteDatabase from "better-sqlite3";
import type { Connection } from "./connection";

/** Opens a copy that nobody else has open, and leaves it a single file without a write-ahead log. */
export function inspect<T>(draft: string, look: (copy: Connection) => T): T {
  const copy = new SqliteDatabase(draft, { fileMustExist: true });
  try {
    const seen = look(copy);
    copy.pragma("journal_mode = DELETE");
    return seen;
  } finally {
    copy.close();
  }
}

/** Removes a database file with its companion files. */
export function removeDatabase(file: string): void {
  for (const path of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]) rmSync(path, { force: true });
}
