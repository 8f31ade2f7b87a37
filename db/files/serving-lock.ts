import { dirname, resolve } from "node:path";
import SqliteDatabase from "better-sqlite3";
import type { Desk } from "../desk";
import { type Connection, DatabaseRefused, isBusy } from "../sqlite/connection";
import { filesOf } from "./data-folder";
import { makeFolder, refuseUnwritable } from "./writable";

/** A connection that nobody refers to is closed when memory is tidied, and its lock with it. */
const held = new Set<Connection>();

/** Long enough to outlast a process that is just letting go. */
const LETTING_GO_MS = 250;

/**
 * Takes the desk of a data folder for this process, so that no other serves, creates or replaces it meanwhile.
 * Shape:  answers what gives it back. The lock is an open transaction on a file of its own, so the operating system
 *         takes it back even from a process that was killed.
 * Errors: throws DatabaseRefused when another process has the desk.
 */
export function holdDesk(folder: string): () => void {
  return holdLock(filesOf(folder).lock, "BEGIN EXCLUSIVE", heldIn(folder));
}

/**
 * Works on an opened desk that another process may serve meanwhile; nobody replaces or prunes it before that ends. The
 * desk is closed after that, whatever happens.
 * Errors: throws DatabaseRefused while somebody replaces or prunes it.
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
 * Makes this process the only one that writes backups of a desk or cleans up after them. A server may have the desk
 * meanwhile; nobody restores or prunes it.
 * Errors: throws DatabaseRefused while another process writes a backup, or has the desk for itself.
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
 * Takes the desk for this process alone: nobody serves it, and nobody works on it beside a server.
 * Errors: throws DatabaseRefused when another process has the desk, or works on it.
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

/** Reading holds a lock that others may hold too. */
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
