import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { DEFAULTS } from "@/domain/setting-defaults";
import { type Desk, deskIn } from "../desk";
import { playedDesk } from "../exercises/exercise-desk";
import type { Seed } from "../seed/empty";
import { fillDesk } from "../seed/fill-desk";
import { type Synchronous, withReader } from "../sqlite/connection";
import { migrate } from "../sqlite/migrate";
import { movedWords, wasMoved } from "../sqlite/moved-mark";
import { readWhyUnsealed } from "../sqlite/record/due-seal";
import { leadingTo } from "../sqlite/record/head-check";
import { LOCK_PATIENCE_MS, openSqliteStore, type StoreParts } from "../sqlite/store";
import { DatabaseRefused } from "../store";
import { makeFolder, refuseUnwritable } from "./check-writable";
import { watchedDesk } from "./clock-anchor";
import { noteSigningKey, sealAll } from "./desk-keys";
import { markerOf, refuseOtherDesk, writeMarker } from "./desk-marker";
import { settlePreparedNote } from "./record-head";
import { openRecordKey } from "./record-key";
import { rescuedFrom } from "./rescue-copy";
import { makeSigningKey } from "./signing-key";

/** The data folder that the environment names. The comment tells the bundler not to look for it among the sources. */
export const dataFolder = (): string =>
  resolve(/* turbopackIgnore: true */ process.env.WATCHFLOOR_DATA || DEFAULTS.WATCHFLOOR_DATA);

/** The files of a desk, below its data folder. */
export const filesOf = (folder: string) => {
  const database = join(resolve(folder), "watchfloor.db");
  return {
    database,
    marker: markerOf(folder),
    /** Held by the server that has the desk. */
    lock: join(resolve(folder), "serving.lock"),
    /** Shared by programs that work on the desk beside its server. */
    workLock: join(resolve(folder), "working.lock"),
    /** Held by whoever writes a backup. */
    backupLock: join(resolve(folder), "backing-up.lock"),
    /** Where backups go by default. */
    backups: join(resolve(folder), "backups"),
    /** Where scheduled exports go by default. */
    exports: join(resolve(folder), "exports"),
    /** The file of the rows that an import refused. */
    refusedRowsOf: (importId: string) => join(resolve(folder), "imports", `${importId}-refused.csv`),
    beside: [`${database}-wal`, `${database}-shm`],
  };
};

/** The folder is the owner's choice: the comments tell the bundler not to look for it among the sources. */
const isThere = (file: string) => existsSync(/* turbopackIgnore: true */ file);
/** Whether a file exists and is not empty. */
export const hasContent = (file: string) =>
  isThere(file) && statSync(/* turbopackIgnore: true */ file).size > 0;

/** Whether a folder holds a desk, or once did. */
export const holdsDesk = (folder: string): boolean => {
  const { database, marker } = filesOf(folder);
  return hasContent(database) || isThere(marker);
};

/** How the store of a desk is opened: by itself as programs do, one thing after the other. */
export type Opening = StoreParts & { synchronous?: Synchronous };

/**
 * Opens the desk of a data folder, migrated.
 * Errors: throws DatabaseRefused, with nothing changed, when there is none, when its database is gone, empty, newer
 *         than the program or of another desk than `desk.json` says, and when a file of it cannot be written.
 */
export async function openDesk(folder: string, opening: Opening = {}): Promise<Desk> {
  const { database, marker, beside } = filesOf(folder);
  if (!hasContent(database)) throw new DatabaseRefused(missingIn(folder));
  refuseUnwritable(folder, [database, ...beside, marker]);
  refuseOtherDesk(marker, database);
  if (withReader(database, wasMoved)) throw new DatabaseRefused(movedWords(database));
  const opened = await openFile(database, opening);
  if (!isThere(marker)) writeMarker(marker, opened.profile.id);
  return watchedDesk(folder, opened);
}

/** Opens the desk in a database file, migrated, with every entry sealed and its keys noted. */
export async function openFile(database: string, opening: Opening = {}): Promise<Desk> {
  await migrate(database);
  const why = withReader(database, (reader) => {
    settlePreparedNote(database, leadingTo(reader));
    return readWhyUnsealed(reader);
  });
  const { synchronous = "FULL", ...parts } = opening;
  const desk = await deskIn(openSqliteStore(database, synchronous, LOCK_PATIENCE_MS, parts));
  const hasNewKey = makeSigningKey(database);
  await sealAll(desk, openRecordKey(database).fingerprint, why);
  const opened = await playedDesk(desk);
  // The desk of an exercise signs with a key of its own, which nobody is asked about.
  if (opened.exercise === null) await noteSigningKey(opened, hasNewKey);
  return opened;
}

const missingIn = (folder: string) => {
  const copy = rescuedFrom(folder);
  if (copy) return lostWordsOf(folder, copy);
  return isThere(filesOf(folder).marker)
    ? `There was a desk in ${resolve(folder)}, but its database is missing or empty. Nothing was created in its place. Bring the file back, or restore a backup: npm run restore -- FILE. To abandon the desk for good, remove ${filesOf(folder).marker}.`
    : `There is no desk in ${resolve(folder)}. Create one: npm start, or npm run seed.`;
};

/**
 * Creates a desk, atomically: it is built under another name and renamed when complete.
 * Errors: throws DatabaseRefused when the folder holds a desk, or once did (a rescued copy counts).
 */
export async function createDesk(folder: string, seed: Seed, opening: Opening = {}): Promise<Desk> {
  if (holdsDesk(folder) || rescuedFrom(folder)) throw new DatabaseRefused(existsThereOr(folder));
  const { database, marker, beside } = filesOf(folder);
  const draft = `${database}.new`;
  makeFolder(folder);
  for (const left of [draft, `${draft}-wal`, `${draft}-shm`]) rmSync(left, { force: true });
  await migrate(draft);
  makeSigningKey(draft);
  const id = await fill(draft, seed);
  for (const left of beside) rmSync(left, { force: true });
  renameSync(draft, database);
  writeMarker(marker, id);
  return openDesk(folder, opening);
}

const lostWordsOf = (folder: string, copy: string) =>
  `There was a desk in ${resolve(folder)}, whose files were removed or renamed while it was open. Everything recorded until then was saved as ${copy}. Nothing was created in its place. If the folder or the database was renamed, rename it back. Otherwise restore the copy: npm run restore -- ${copy}. To start a new desk here instead, move that copy to another folder${isThere(filesOf(folder).marker) ? ` and remove ${filesOf(folder).marker}` : ""} first.`;

const existsThereOr = (folder: string) =>
  hasContent(filesOf(folder).database)
    ? `There is a desk in ${resolve(folder)} already. It was left as it is.`
    : missingIn(folder);

async function fill(draft: string, seed: Seed): Promise<string> {
  const store = openSqliteStore(draft, "OFF");
  const id = await fillDesk(store, seed).finally(() => store.close());
  makeDurable(draft);
  return id;
}

/** Checkpoints the write-ahead log and waits for the disk, which building did not. */
export function makeDurable(file: string) {
  const connection = new SqliteDatabase(file);
  connection.pragma("synchronous = FULL");
  connection.pragma("wal_checkpoint(TRUNCATE)");
  connection.pragma("journal_mode = DELETE");
  connection.close();
}
