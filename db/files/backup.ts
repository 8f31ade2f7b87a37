import { existsSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { type Connection, openReader } from "../sqlite/connection";
import { DatabaseRefused, rowCounts } from "../sqlite/migrate";
import { verifyDesk } from "../sqlite/verify";
import { filesOf, hasContent } from "./data-folder";
import { putInPlace } from "./put-in-place";

const PAGES_AT_ONCE = 1_000;

export type Backup = { file: string; rowCount: number };

/**
 * Writes a backup of a desk, also while a server runs, and reads it back before it gets its name.
 * Shape:  `onProgress` hears a share from 0 to 1, and may throw to stop. The copy is of one moment.
 * Errors: throws DatabaseRefused when there is no desk, the target exists or has no folder, or the copy is not sound.
 */
export async function backUp(
  folder: string,
  target: string,
  onProgress: (share: number) => void = () => undefined,
): Promise<Backup> {
  const { database } = filesOf(folder);
  const file = resolve(target);
  if (!hasContent(database)) throw new DatabaseRefused(`There is no desk in ${resolve(folder)} to back up.`);
  if (existsSync(file))
    throw new DatabaseRefused(`${file} exists already. It was left as it is; choose another name.`);
  if (!existsSync(dirname(file))) throw new DatabaseRefused(`There is no folder ${dirname(file)}.`);
  const draft = `${file}.partial-${process.pid}`;
  try {
    const counts = await copyDatabase(database, draft, onProgress);
    const rowCount = inspect(draft, (copy) => sameRows(counts, verifyDesk(copy, "The backup")));
    putInPlace(draft, file);
    return { file, rowCount };
  } finally {
    removeDatabase(draft);
  }
}

function sameRows(expected: Map<string, number>, found: Map<string, number>): number {
  for (const [table, count] of expected)
    if (found.get(table) !== count)
      throw new DatabaseRefused(
        `The backup has ${found.get(table) ?? 0} of ${count} rows of ${table}. It was removed.`,
      );
  return [...found.values()].reduce((a, b) => a + b, 0);
}

/**
 * Copies a database as of one moment, whatever is written meanwhile, into a single file.
 * Shape: answers the number of rows of each table at that moment.
 */
export async function copyDatabase(
  from: string,
  to: string,
  onProgress: (share: number) => void = () => undefined,
): Promise<Map<string, number>> {
  const reader = openReader(from);
  try {
    reader.exec("BEGIN");
    const counts = rowCounts(reader);
    await reader.backup(to, {
      progress({ totalPages, remainingPages }) {
        onProgress(1 - remainingPages / totalPages);
        return PAGES_AT_ONCE;
      },
    });
    return counts;
  } finally {
    reader.close();
  }
}

/** Looks into a copy that nobody else has open, and leaves it a single file without a write-ahead log. */
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

/** Removes a database file with what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const path of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]) rmSync(path, { force: true });
}
