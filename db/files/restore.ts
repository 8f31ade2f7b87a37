import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import SqliteDatabase from "better-sqlite3";
import type { RecordVerdict } from "@/domain/record/verdict";
import { problemWordsOf } from "@/domain/record/verdict";
import type { Place } from "../postgres/connection";
import { NO_HEADS } from "../sql/outside-heads";
import { isBusy, isDamage } from "../sqlite/connection";
import { inspect, removeDatabase } from "../sqlite/copy-file";
import { forgetMoved } from "../sqlite/moved-mark";
import { knowsSeals, sealerOf } from "../sqlite/record/sealer";
import { verifyDesk } from "../sqlite/verify";
import { DatabaseRefused } from "../store";
import { copyDatabase } from "./backup";
import { chosenPlace } from "./chosen-place";
import { filesOf, hasContent } from "./data-folder";
import { writeMarker } from "./desk-marker";
import { headsReset, outsideHeadsOf } from "./external-record-heads";
import { verifyRecord } from "./record";
import { keyFileOf, readRecordKey } from "./record-key";
import { replaceFile } from "./replace-file";
import { restoreInto } from "./restore-into-database";
import { holdDeskAlone } from "./serving-lock";

/**
 * Why the record in a backup cannot be checked: another key sealed it, it is older than seals, or it has none although
 * the desk in whose place it comes seals its record.
 */
type Unchecked = "other key" | "before seals" | "without seals";

/** `record` is the result of checking the record in the backup. */
type Restored = { rowCount: number; safetyCopy: string | null; record: RecordVerdict | Unchecked };

/**
 * `onStep` gets each step in words; `takesForged` accepts a backup whose record was altered; `place` is the database of the
 * desk.
 */
type Options = { onStep?: (what: string) => void; takesForged?: boolean; place?: Place | undefined };

/**
 * Replaces a desk's database with a backup; the old one is kept beside it under another name.
 * Shape:  in a database server that is a schema, and so is what is kept.
 * Errors: throws DatabaseRefused, with nothing changed, when the backup is not a whole desk that this program can open,
 *         when its record was altered, or while a server or another program has the desk open.
 */
export async function restore(
  folder: string,
  backup: string,
  { onStep = () => undefined, takesForged = false, place = chosenPlace() }: Options = {},
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
    if (typeof record !== "string" && !takesForged) refuseForged(record, backup);
    if (place) {
      onStep("Putting the backup in place");
      return { rowCount, safetyCopy: await restoreInto(place, draft, database), record };
    }
    const safetyCopy = hasContent(database) ? await keepPresent(database, onStep) : null;
    onStep("Putting the backup in place");
    const startHeads = headsReset(database, draft);
    setAside(database, safetyCopy);
    replaceFile(draft, database);
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

async function recordIn(draft: string, database: string): Promise<RecordVerdict | Unchecked> {
  const keyFile = keyFileOf(database);
  if (!knowsSeals(draft)) return sealsItsRecord(database) ? "without seals" : "before seals";
  if (!existsSync(keyFile) || sealerOf(draft) !== readRecordKey(keyFile).fingerprint) return "other key";
  return verifyRecord(draft, { keyFile, outside: NO_HEADS, isPrivate: true });
}

/** By what lies beside a database, which may be lost itself. */
function sealsItsRecord(database: string): boolean {
  const { noted, remembered } = outsideHeadsOf(database);
  return existsSync(keyFileOf(database)) || noted !== "missing" || remembered.length > 0;
}

/** Copies the backup, and its write-ahead log if it has one, so that the backup itself is never opened. */
function verifiedCopy(backup: string, draft: string) {
  copyFileSync(backup, draft);
  if (existsSync(`${backup}-wal`)) copyFileSync(`${backup}-wal`, `${draft}-wal`);
  return inspect(draft, (copy) => {
    const counts = verifyDesk(copy, resolve(backup));
    const deskId = String(copy.prepare("select id from desks").pluck().get());
    forgetMoved(copy);
    return { deskId, rowCount: [...counts.values()].reduce((a, b) => a + b, 0) };
  });
}

/**
 * Keeps the present database beside itself, under another name, atomically.
 * Errors: throws, leaving no partial copy, when the disk is full or fails.
 */
async function keepPresent(database: string, onStep: (what: string) => void): Promise<string> {
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
  const safetyCopy = `${database}.before-restore-${stamp}`;
  const draft = `${safetyCopy}.partial-${process.pid}`;
  onStep(`Keeping the present database as ${safetyCopy}`);
  try {
    await copyPresent(database, draft);
    if (existsSync(`${draft}-wal`)) replaceFile(`${draft}-wal`, `${safetyCopy}-wal`);
    replaceFile(draft, safetyCopy);
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
 * Moves the present database away: none of its files may stay, because one database's log must never be applied to
 * another.
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

/** Checkpoints the log into its database, which SQLite does only with exclusive access. A damaged one is left. */
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
