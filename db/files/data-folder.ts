import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { v7 } from "uuid";
import { DEFAULTS } from "@/domain/setting-defaults";
import type { Signer } from "@/domain/snapshot/signature";
import type { Instant } from "@/domain/time/time";
import { type Desk, deskIn } from "../desk";
import { playedDesk } from "../exercises/exercise-desk";
import { logSealed, readIsSealed, SEALER, type SealedBecause } from "../logs/record-log";
import { addSigningKey, noteSigner } from "../logs/signature-log";
import { readSigningKeys } from "../queries/board/snapshot-signature";
import { readTail } from "../queries/log/newest-log-entry";
import type { Seed } from "../seed/empty";
import { withReader } from "../sqlite/connection";
import { migrate } from "../sqlite/migrate";
import { readersInProcess } from "../sqlite/readers-in-process";
import { readWhyUnsealed } from "../sqlite/record/due-seal";
import { LOCK_PATIENCE_MS, openSqliteStore } from "../sqlite/store";
import { DatabaseRefused, isStoreRefused } from "../store";
import { desks } from "../tables";
import { makeFolder, refuseUnwritable } from "./check-writable";
import { watchedDesk } from "./clock-anchor";
import { markerOf, refuseOtherDesk, writeMarker } from "./desk-marker";
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

/**
 * Opens the desk of a data folder, migrated, with the readers from `openReaders`.
 * Errors: throws DatabaseRefused, with nothing changed, when there is none, when its database is gone, empty, newer
 *         than the program or of another desk than `desk.json` says, and when a file of it cannot be written.
 */
export async function openDesk(folder: string, openReaders = readersInProcess): Promise<Desk> {
  const { database, marker, beside } = filesOf(folder);
  if (!hasContent(database)) throw new DatabaseRefused(missingIn(folder));
  refuseUnwritable(folder, [database, ...beside, marker]);
  refuseOtherDesk(marker, database);
  await migrate(database);
  const why = withReader(database, readWhyUnsealed);
  const desk = await deskIn(openSqliteStore(database, "FULL", LOCK_PATIENCE_MS, { openReaders }));
  const hasNewKey = makeSigningKey(database);
  await sealAll(desk, openRecordKey(database).fingerprint, why);
  if (!isThere(marker)) writeMarker(marker, desk.profile.id);
  const opened = await playedDesk(desk);
  // The desk of an exercise signs with a key of its own, which nobody is asked about.
  if (opened.exercise === null) await noteSigningKey(opened, hasNewKey);
  return watchedDesk(folder, opened);
}

/**
 * Seals what was recorded before there was this key, as it is, at the time of the newest entry, because nobody has
 * confirmed the clock yet. Where nothing can be stored, the next successful change seals it.
 */
async function sealAll(desk: Desk, keyFingerprint: string, why: SealedBecause): Promise<void> {
  try {
    const isSealed = await desk.store.read((view) => readIsSealed(view, keyFingerprint));
    if (isSealed) return;
    await desk.store.write(0, async (tx) => {
      await logSealed(tx, why);
      const signer = why === "first" ? signerIn(desk) : null;
      if (signer) await addSigningKey(tx, { ...desk, actor: SEALER }, signer);
    });
  } catch (error) {
    if (!isStoreRefused(error)) throw error;
  }
}

/** What signs for a desk; null where its key cannot be read, which "Status" says and which stops nothing else. */
function signerIn({ store }: Desk): Signer | null {
  try {
    return store.signer();
  } catch (error) {
    if (isStoreRefused(error)) return null;
    throw error;
  }
}

/**
 * Records a key that was just made, or that took the place of another. The first one of a new desk is recorded with what
 * it signs first.
 */
async function noteSigningKey(desk: Desk, isNew: boolean): Promise<void> {
  const signer = signerIn(desk);
  if (signer === null) return;
  try {
    const { keys, revision } = await desk.store.read(async (view) => ({
      keys: await readSigningKeys(view),
      revision: (await readTail(view)).revision,
    }));
    if (keys.some(({ fingerprint }) => fingerprint === signer.fingerprint)) return;
    if (keys.length === 0 && (!isNew || revision === 0)) return;
    await desk.store.write(0, (tx) => noteSigner(tx, { ...desk, actor: SEALER }, signer));
  } catch (error) {
    if (!isStoreRefused(error)) throw error;
  }
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
export async function createDesk(folder: string, seed: Seed, openReaders = readersInProcess): Promise<Desk> {
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
  return openDesk(folder, openReaders);
}

const lostWordsOf = (folder: string, copy: string) =>
  `There was a desk in ${resolve(folder)}, whose files were removed or renamed while it was open. Everything recorded until then was saved as ${copy}. Nothing was created in its place. If the folder or the database was renamed, rename it back. Otherwise restore the copy: npm run restore -- ${copy}. To start a new desk here instead, move that copy to another folder${isThere(filesOf(folder).marker) ? ` and remove ${filesOf(folder).marker}` : ""} first.`;

const existsThereOr = (folder: string) =>
  hasContent(filesOf(folder).database)
    ? `There is a desk in ${resolve(folder)} already. It was left as it is.`
    : missingIn(folder);

async function fill(draft: string, seed: Seed): Promise<string> {
  const createdAt: Instant = Date.now();
  const clockOffsetMs = seed.startsAt === null ? 0 : createdAt - seed.startsAt;
  const store = openSqliteStore(draft, "OFF");
  const id = v7();
  try {
    await store.write(createdAt, (tx) =>
      tx.db
        .insert(desks)
        .values({ id, ...seed.profile, clockOffsetMs, createdAt })
        .then(() => undefined),
    );
    const desk = await deskIn(store);
    let now = desk.now();
    await seed.fill({ ...desk, now: () => now, actor: "Watchfloor" }, (instant) => {
      now = instant;
    });
  } finally {
    await store.close();
  }
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
