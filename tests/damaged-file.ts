import { closeSync, openSync, readSync, writeSync } from "node:fs";
import SqliteDatabase from "better-sqlite3";

const FLIPPED_BYTES = 64;

/** The last page of a table or an index in a database file that nobody has open. */
export function pageOf(file: string, name: string): number {
  const connection = new SqliteDatabase(file);
  try {
    connection.pragma("wal_checkpoint(TRUNCATE)");
    return Number(connection.prepare("select max(pageno) from dbstat where name = ?").pluck().get(name));
  } finally {
    connection.close();
  }
}

/** Turns round the bits at the beginning of a page, as a failing disk may. */
export function flipPage(file: string, page: number): void {
  const opened = openSync(file, "r+");
  const bytes = Buffer.alloc(FLIPPED_BYTES);
  const at = (page - 1) * 4_096;
  readSync(opened, bytes, 0, bytes.length, at);
  writeSync(
    opened,
    bytes.map((byte) => byte ^ 0xff),
    0,
    bytes.length,
    at,
  );
  closeSync(opened);
}
