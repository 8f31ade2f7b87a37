import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Connection } from "../sqlite/connection";
import { removeDatabase } from "../sqlite/copy-file";
import { putInPlace } from "./put-in-place";

const PAGES_AT_ONCE = 1_000;

/**
 * Saves what an open connection still reads as a file of its own, after the files at its paths were lost: everything
 * that was acknowledged, also what lay only in the write-ahead log.
 * Shape:  answers the path of the copy, beside the database or, where its folder is gone too, one folder up. The
 *         connection must not be in a transaction.
 * Errors: throws when no copy could be written.
 */
export async function rescue(connection: Connection, database: string): Promise<string> {
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
  const name = `${basename(database)}.rescued-${stamp}`;
  const folder = dirname(database);
  const target = [folder, dirname(folder)].find((each) => existsSync(/* turbopackIgnore: true */ each));
  if (target === undefined) throw new Error(`${folder} is gone`);
  const file = join(target, name);
  const draft = `${file}.partial`;
  try {
    await connection.backup(draft, { progress: () => PAGES_AT_ONCE });
    putInPlace(draft, file);
    return file;
  } finally {
    removeDatabase(draft);
  }
}
