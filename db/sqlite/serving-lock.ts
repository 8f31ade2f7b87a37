import { dirname, resolve } from "node:path";
import SqliteDatabase from "better-sqlite3";
import type { Desk } from "../desk";
import { makeFolder, refuseUnwritable } from "../files/check-writable";
import { filesOf } from "../files/data-folder";
import { DatabaseRefused } from "../store";
import { type Connection, isBusy } from "./connection";

/** A connection without references is closed by the garbage collector, and its lock released. */
const held = new Set<Connection>();

/** Long enough to outlast a process that is just releasing its lock. */
const LETTING_GO_MS = 250;

/**
 * Locks the desk of a data folder, so that no other process serves, creates or replaces it.
 * Shape:  returns the release function. The lock is an open transaction on its own file, so the operating system
 *         releases it even when the process is killed.
 * Errors: throws DatabaseRefused when another process has the desk.
 */
export function holdDesk(folder: string): () => void {
  return holdLock(filesOf(folder).lock, "BEGIN EXCLUSIVE", heldIn(folder));
}

/**
 * Works on an open desk that another process may be serving; it cannot be replaced or pruned meanwhile. The desk is
 * always closed afterwards.
 * Errors: throws DatabaseRefused while it is being replaced or pruned.
 */
export async function workBeside<T>(
  folder: string,
  desk: Desk,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  let leave: (() => void) | undefined;
  try {
    leave = holdLock(filesOf(folder).workLock, SHARED, heldIn(folder));
    return await work(desk);
  } finally {
    await desk.store.close();
    leave?.();
  }
}

/**
 * Locks the backups of a desk: no other process writes or cleans them up. A server may run meanwhile; nothing can be
 * restored or pruned.
 * Errors: throws DatabaseRefused while another process writes a backup, or has the desk to itself.
 */
export function holdBackups(folder: string): () => void {
  const leave = holdLock(filesOf(folder).workLock, SHARED, heldIn(folder));
  try {
    const release = holdLock(filesOf(folder).backupLock, "BEGIN EXCLUSIVE", backedUpIn(folder));
    return () => {
      release();
      leave();
    };
  } catch (error) {
    leave();
    throw error;
  }
}

/**
 * Locks the desk exclusively: no server, and no program beside a server.
 * Errors: throws DatabaseRefused when another process has the desk open.
 */
export function holdDeskAlone(folder: string): () => void {
  const release = holdDesk(folder);
  try {
    const rejoin = holdLock(filesOf(folder).workLock, "BEGIN EXCLUSIVE", workedOnIn(folder));
    return () => {
      rejoin();
      release();
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** A reader's lock, which others may hold too. */
const SHARED = "BEGIN; SELECT count(*) FROM sqlite_schema";

function holdLock(file: string, begin: string, refusal: string): () => void {
  makeFolder(dirname(file));
  refuseUnwritable(dirname(file), [file]);
  const connection = new SqliteDatabase(file, { timeout: LETTING_GO_MS });
  try {
    connection.exec(begin);
  } catch (error) {
    connection.close();
    if (isBusy(error)) throw new DatabaseRefused(refusal);
    throw error;
  }
  held.add(connection);
  return () => {
    held.delete(connection);
    connection.close();
  };
}

const heldIn = (folder: string) =>
  `The desk in ${resolve(folder)} is in use by another process of Watchfloor. Stop that one first, or name another folder: WATCHFLOOR_DATA=FOLDER.`;

const workedOnIn = (folder: string) =>
  `Another program of Watchfloor works on the desk in ${resolve(folder)}, such as an import or a backup. Wait until it has ended, or stop it. Nothing was changed.`;

const backedUpIn = (folder: string) =>
  `Another backup of the desk in ${resolve(folder)} is being made. Wait until it has ended. Nothing was written.`;
