import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { problemWordsOf, type RecordVerdict } from "@/domain/record/verdict";
import { filesOf, hasContent } from "../files/data-folder";
import { outsideHeadsOf } from "../files/outside-heads";
import { keyFileOf, readRecordKey } from "../files/record-key";
import { replaceFile } from "../files/replace-file";
import type { Restored, Restoring, Unchecked } from "../home";
import { NO_HEADS } from "../sql/outside-heads";
import { DatabaseRefused } from "../store";
import { copyDatabase } from "./backup";
import { isBusy, isDamage } from "./connection";
import { inspect, removeDatabase } from "./copy-file";
import { writeMarker } from "./desk-marker";
import { forgetMoved } from "./moved-mark";
import { headsReset } from "./record/reset-heads";
import { knowsSeals, sealerOf } from "./record/sealer";
import { verifyRecord } from "./record/verify-record";
import { holdDeskAlone } from "./serving-lock";
import { verifyDesk } from "./verify";

/** Puts a verified copy of a backup in the place of the desk; answers what is kept of that one, null where there was none. */
type PutInPlace = (draft: string) => Promise<string | null>;

/**
 * Replaces a desk's database with a backup; the old one is kept beside it under another name.
 * Shape:  in a database server that is a schema, and so is what is kept.
 * Errors: throws DatabaseRefused, with nothing changed, when the backup is not a whole desk that this program can open,
 *         when its record was altered, or while a server or another program has the desk open.
 */
export async function restore(
  folder: string,
  backup: string,
  { onStep = () => undefined, takesForged = false, putInPlace }: Restoring & { putInPlace?: PutInPlace } = {},
): Promise<Restored> {
  if (!existsSync(backup) || !statSync(backup).isFile())
    throw new DatabaseRefused(`There is no file ${resolve(backup)}.`);
  mkdirSync(resolve(folder), { recursive: true });
  const release = holdDeskAlone(folder);
  const { database } = filesOf(folder);
  const draft = `${database}.restoring`;
  try {
    onStep(`Verifying ${backup}`);
    removeDatabase(draft);
    const { deskId, rowCount } = verifiedCopy(backup, draft);
    const record = await recordIn(draft, database);
    if (typeof record !== "string" && !takesForged) refuseForged(record, backup);
    if (!putInPlace)
      return { rowCount, safetyCopy: await putInFolder(folder, draft, deskId, onStep), record };
    onStep("Putting the backup in place");
    return { rowCount, safetyCopy: await putInPlace(draft), record };
  } finally {
    removeDatabase(draft);
    release();
  }
}

async function putInFolder(
  folder: string,
  draft: string,
  deskId: string,
  onStep: (what: string) => void,
): Promise<string | null> {
  const { database, marker } = filesOf(folder);
  const safetyCopy = hasContent(database) ? await keepPresent(database, onStep) : null;
  onStep("Putting the backup in place");
  const startHeads = headsReset(database, draft);
  setAside(database, safetyCopy);
  replaceFile(draft, database);
  startHeads();
  writeMarker(marker, deskId);
  return safetyCopy;
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
