import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { isBusy, isDamage } from "../sqlite/connection";
import { DatabaseRefused } from "../sqlite/migrate";
import { verifyDesk } from "../sqlite/verify";
import { copyDatabase, inspect, removeDatabase } from "./backup";
import { filesOf, hasContent } from "./data-folder";
import { writeMarker } from "./marker";
import { putInPlace } from "./put-in-place";
import { holdDeskAlone } from "./serving-lock";

export type Restored = { rowCount: number; safetyCopy: string | null };

/**
 * Puts a backup in the place of a desk's database, which is kept beside it under another name.
 * Shape:  `onStep` hears what is being done, in words.
 * Errors: throws DatabaseRefused, with nothing changed, when the backup is not a whole desk that this program can
 *         open, or while a server or another program has the desk.
 */
export async function restore(
  folder: string,
  backup: string,
  onStep: (what: string) => void = () => undefined,
): Promise<Restored> {
  if (!existsSync(backup) || !statSync(backup).isFile())
    throw new DatabaseRefused(`There is no file ${resolve(backup)}.`);
  mkdirSync(resolve(folder), { recursive: true });
  const release = holdDeskAlone(folder);
  const { database, marker } = filesOf(folder);
  const draft = `${database}.restoring`;
  try {
    onStep(`Verifying ${backup}`);
    removeDatabase(draft);
    const { deskId, rowCount } = verifiedCopy(backup, draft);
    const safetyCopy = hasContent(database) ? await keepPresent(database, onStep) : null;
    onStep("Putting the backup in place");
    setAside(database, safetyCopy);
    putInPlace(draft, database);
    writeMarker(marker, deskId);
    return { rowCount, safetyCopy };
  } finally {
    removeDatabase(draft);
    release();
  }
}

/** Copies the backup with its write-ahead log, if it has one, so that the backup itself is never opened. */
function verifiedCopy(backup: string, draft: string) {
  copyFileSync(backup, draft);
  if (existsSync(`${backup}-wal`)) copyFileSync(`${backup}-wal`, `${draft}-wal`);
  return inspect(draft, (copy) => {
    const counts = verifyDesk(copy, resolve(backup));
    const deskId = String(copy.prepare("select id from desks").pluck().get());
    return { deskId, rowCount: [...counts.values()].reduce((a, b) => a + b, 0) };
  });
}

/** Errors: throws, with no half copy left, when there is no room for the copy, or the disk fails. */
async function keepPresent(database: string, onStep: (what: string) => void): Promise<string> {
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
  const safetyCopy = `${database}.before-restore-${stamp}`;
  onStep(`Keeping the present database as ${safetyCopy}`);
  try {
    await copyDatabase(database, safetyCopy);
    inspect(safetyCopy, () => undefined);
  } catch (error) {
    removeDatabase(safetyCopy);
    if (!isDamage(error)) throw error;
    keepDamaged(database, safetyCopy);
  }
  return safetyCopy;
}

/** What SQLite can not read is kept byte for byte. */
function keepDamaged(database: string, safetyCopy: string) {
  try {
    copyFileSync(database, safetyCopy);
    if (existsSync(`${database}-wal`)) copyFileSync(`${database}-wal`, `${safetyCopy}-wal`);
  } catch (error) {
    removeDatabase(safetyCopy);
    throw error;
  }
}

/**
 * Makes room for the backup: nothing of the present database may stay beside it, because a log of one database must
 * never be read into another.
 * Errors: throws DatabaseRefused, the safety copy removed, when another program has the database open.
 */
function setAside(database: string, safetyCopy: string | null) {
  try {
    if (safetyCopy) foldLog(database);
  } catch (error) {
    if (safetyCopy) removeDatabase(safetyCopy);
    throw error;
  }
  for (const beside of [`${database}-journal`, `${database}-wal`, `${database}-shm`])
    rmSync(beside, { force: true });
}

/** Writes the log into its database, which SQLite does only for whoever has it alone. A damaged one is left. */
function foldLog(database: string) {
  const present = new SqliteDatabase(database, { timeout: 0 });
  try {
    present.pragma("journal_mode = DELETE");
  } catch (error) {
    if (isBusy(error))
      throw new DatabaseRefused(
        "Another program has the database open. Close it first. Nothing was changed.",
      );
    if (!isDamage(error)) throw error;
  } finally {
    present.close();
  }
}
