import SqliteDatabase from "better-sqlite3";
import { filesOf } from "../files/data-folder";
import { REBUILD_INDEXES } from "./search-indexes";

/** Returns the space of deleted rows to the disk. The caller must hold the desk, and nobody may have it open. */
export function shrink(folder: string): void {
  const connection = new SqliteDatabase(filesOf(folder).database, { fileMustExist: true });
  try {
    connection.exec("VACUUM");
    // VACUUM renumbers rows, and the search indexes refer to them by number.
    for (const rebuild of REBUILD_INDEXES) connection.exec(rebuild);
    connection.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    connection.close();
  }
}
