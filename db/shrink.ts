import SqliteDatabase from "better-sqlite3";
import { filesOf } from "./data-folder";

/** Gives the room of deleted rows back to the disk. The desk must be held, and nobody may have it open. */
export function shrink(folder: string): void {
  const connection = new SqliteDatabase(filesOf(folder).database, { fileMustExist: true });
  try {
    connection.exec("VACUUM");
    connection.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    connection.close();
  }
}
