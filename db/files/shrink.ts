import SqliteDatabase from "better-sqlite3";
import { REBUILD_INDEXES } from "../sqlite/search-indexes";
import { filesOf } from "./data-folder";

/** Gives the room of deleted rows back to the disk. The desk must be held, and nobody may have it open. */
export function shrink(folder: string): void {
  const connection = new SqliteDatabase(filesOf(folder).database, { fileMustExist: true });
  try {
    connection.exec("VACUUM");
    // It numbers rows anew, and the indexes of words go by the number.
    for (const rebuild of REBUILD_INDEXES) connection.exec(rebuild);
    connection.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    connection.close();
  }
}
