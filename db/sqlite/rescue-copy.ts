import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { replaceFile } from "../files/replace-file";
import type { Connection } from "./connection";
import { inspect, removeDatabase } from "./copy-file";
import { findDamage } from "./damage";

const PAGES_AT_ONCE = 1_000;

/** The name of a rescued copy: when it was saved and, one folder up, from which folder. */
const COPY = /^watchfloor\.db\.rescued-[-\dT]+Z(?:-of-(.+))?$/;

const isThere = (path: string) => existsSync(/* turbopackIgnore: true */ path);

/** What is left of a desk is damaged, and was kept. */
class KeptDamaged extends Error {}

/**
 * Saves an open database whose files were lost to a new file: everything acknowledged, including what was only in the
 * write-ahead log.
 * Shape:  returns the path of the copy, beside the database or, where its folder is gone or goes away meanwhile, one
 *         folder up. The connection must not be in a transaction. A damaged copy gets another name, and never counts as
 *         rescued.
 * Errors: throws when no whole copy could be written.
 */
export const rescue = (connection: Connection, database: string): Promise<string> =>
  rescued(database, async (draft) => {
    await connection.backup(draft, { progress: () => PAGES_AT_ONCE });
  });

/**
 * The same from the files alone, when the connections no longer see all that is in the write-ahead log. SQLite reads it
 * anew in the copy.
 * Shape: closing the database's own file releases SQLite's locks on it, so nothing may be written afterwards.
 */
export const rescueFiles = (database: string): Promise<string> =>
  rescued(database, async (draft) => {
    await copyFile(database, draft);
    await copyFile(`${database}-wal`, `${draft}-wal`);
    inspect(draft, () => undefined);
  });

async function rescued(database: string, write: (draft: string) => Promise<void>): Promise<string> {
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
  const name = `${basename(database)}.rescued-${stamp}`;
  const folder = dirname(database);
  if (isThere(folder)) {
    const copy = await saved(join(folder, name), write).catch((error: unknown) => {
      if (error instanceof KeptDamaged) throw error;
      return undefined;
    });
    if (copy !== undefined && isThere(copy)) return copy;
  }
  if (!isThere(dirname(folder))) throw new Error(`${folder} is gone`);
  return saved(join(dirname(folder), `${name}-of-${basename(folder)}`), write);
}

async function saved(file: string, write: (draft: string) => Promise<void>): Promise<string> {
  const draft = `${file}.partial`;
  try {
    await write(draft);
    replaceFile(draft, file);
    if (!(await isDamaged(file))) return file;
    const damaged = join(dirname(file), basename(file).replace(".rescued-", ".damaged-"));
    renameSync(file, damaged);
    throw new KeptDamaged(`what is left of it is damaged, and is kept as ${damaged}`);
  } finally {
    removeDatabase(draft);
  }
}

/** Whether a copy that nobody else has open is damaged. One that cannot be checked is worth keeping. */
async function isDamaged(file: string): Promise<boolean> {
  const damages = await findDamage(file).catch(() => []);
  for (const beside of [`${file}-wal`, `${file}-shm`]) rmSync(beside, { force: true });
  return damages.length > 0;
}

/** The newest rescued copy of a data folder's database; undefined when there is none. */
export function rescuedFrom(folder: string): string | undefined {
  const path = resolve(folder);
  const above = dirname(path);
  return [...copiesIn(path, undefined), ...copiesIn(above, basename(path))].sort(byName).at(-1);
}

const copiesIn = (place: string, of: string | undefined): string[] =>
  (isThere(place) ? readdirSync(/* turbopackIgnore: true */ place) : [])
    .filter((name) => COPY.test(name) && COPY.exec(name)?.[1] === of)
    .map((name) => join(place, name));

const byName = (a: string, b: string) => (basename(a) < basename(b) ? -1 : 1);
