import { closeSync, openSync, readSync, writeSync } from "node:fs";
import SqliteDatabase from "better-sqlite3";

const FLIPPED_BYTES = 64;

/** The pages of a table or an index, all of them written to the database file before they are answered. */
export function pagesOf(file: string, name: string): number[] {
  const connection = new SqliteDatabase(file);
  try {
    connection.pragma("wal_checkpoint(TRUNCATE)");
    return connection
      .prepare<[string], number>("select pageno from dbstat where name = ? order by pageno")
      .pluck()
      .all(name);
  } finally {
    connection.close();
  }
}

/** The last page of a table or an index. */
export const pageOf = (file: string, name: string): number => pagesOf(file, name).at(-1) ?? 0;

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
