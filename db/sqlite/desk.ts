import { renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { type Desk, deskIn } from "../desk";
import { playedDesk } from "../exercises/exercise-desk";
import { makeFolder, refuseUnwritable } from "../files/check-writable";
import { watchedDesk } from "../files/clock-anchor";
import { filesOf, hasContent, holdsDesk, isThere } from "../files/data-folder";
import { noteSigningKey, sealAll } from "../files/desk-keys";
import { settlePreparedNote } from "../files/record-head";
import { openRecordKey } from "../files/record-key";
import { makeSigningKey } from "../files/signing-key";
import type { Seed } from "../seed/empty";
import { fillDesk } from "../seed/fill-desk";
import { DatabaseRefused } from "../store";
import { type Synchronous, withReader } from "./connection";
import { refuseOtherDesk, writeMarker } from "./desk-marker";
import { migrate } from "./migrate";
import { movedWords, wasMoved } from "./moved-mark";
import { readWhyUnsealed } from "./record/due-seal";
import { leadingTo } from "./record/head-check";
import { rescuedFrom } from "./rescue-copy";
import { LOCK_PATIENCE_MS, openSqliteStore, type StoreParts } from "./store";

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
