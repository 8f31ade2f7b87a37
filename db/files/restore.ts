import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import SqliteDatabase from "better-sqlite3";
import type { RecordVerdict } from "@/domain/record/verdict";
import { problemWordsOf } from "@/domain/record/verdict";
import { DatabaseRefused, isBusy, isDamage } from "../sqlite/connection";
import { inspect, removeDatabase } from "../sqlite/copy-file";
import { NO_HEADS } from "../sqlite/record/head-check";
import { sealerOf } from "../sqlite/record/sealer";
import { verifyDesk } from "../sqlite/verify";
import { copyDatabase } from "./backup";
import { filesOf, hasContent } from "./data-folder";
import { writeMarker } from "./marker";
import { startingHeadsAnew } from "./outside-heads";
import { putInPlace } from "./put-in-place";
import { verifyRecord } from "./record";
import { keyFileOf, readRecordKey } from "./record-key";
import { holdDeskAlone } from "./serving-lock";

/** `record` is what checking the record in the backup came to; null without the key that sealed it. */
export type Restored = { rowCount: number; safetyCopy: string | null; record: RecordVerdict | null };

/** `onStep` hears what is being done, in words; `takesForged` takes a backup whose record is not as it was sealed. */
type Options = { onStep?: (what: string) => void; takesForged?: boolean };

/**
 * Puts a backup in the place of a desk's database, which is kept beside it under another name.
 * Errors: throws DatabaseRefused, with nothing changed, when the backup is not a whole desk that this program can
 *         open, when its record is not as it was sealed, or while a server or another program has the desk.
 */
export async function restore(
  folder: string,
  backup: string,
  { onStep = () => undefined, takesForged = false }: Options = {},
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
    const record = await recordIn(draft, database);
    if (record && !takesForged) refuseForged(record, backup);
    const safetyCopy = hasContent(database) ? await keepPresent(database, onStep) : null;
    onStep("Putting the backup in place");
    const startHeads = startingHeadsAnew(database, draft);
    setAside(database, safetyCopy);
    putInPlace(draft, database);
    startHeads();
    writeMarker(marker, deskId);
    return { rowCount, safetyCopy, record };
  } finally {
    removeDatabase(draft);
    release();
  }
}

function refuseForged(record: RecordVerdict, backup: string) {
  const problem = problemWordsOf(record);
  if (problem)
    throw new DatabaseRefused(
      `${problem} Nothing was changed. See all of it: npm run verify -- ${backup}. Restore an older backup, or this one anyway: npm run restore -- ${backup} --anyway`,
    );
}

/** Of a backup that was made before there were seals, or sealed by another key, there is nothing to check. */
async function recordIn(draft: string, database: string): Promise<RecordVerdict | null> {
  const keyFile = keyFileOf(database);
  if (!existsSync(keyFile) || sealerOf(draft) !== readRecordKey(keyFile).fingerprint) return null;
  return verifyRecord(draft, { keyFile, outside: NO_HEADS });
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

/**
 * Keeps the present database beside itself, under a name that it gets only when it is whole.
 * Errors: throws, with no half copy left, when there is no room for the copy, or the disk fails.
 */
async function keepPresent(database: string, onStep: (what: string) => void): Promise<string> {
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
  const safetyCopy = `${database}.before-restore-${stamp}`;
  const draft = `${safetyCopy}.partial-${process.pid}`;
  onStep(`Keeping the present database as ${safetyCopy}`);
  try {
    await copyPresent(database, draft);
    if (existsSync(`${draft}-wal`)) putInPlace(`${draft}-wal`, `${safetyCopy}-wal`);
    putInPlace(draft, safetyCopy);
    return safetyCopy;
  } finally {
    removeDatabase(draft);
  }
}

/** What SQLite cannot read is copied byte for byte, with its log. */
async function copyPresent(database: string, draft: string) {
  try {
    await copyDatabase(database, draft);
    inspect(draft, () => undefined);
  } catch (error) {
    if (!isDamage(error)) throw error;
    removeDatabase(draft);
    copyFileSync(database, draft);
    if (existsSync(`${database}-wal`)) copyFileSync(`${database}-wal`, `${draft}-wal`);
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
