import { existsSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { filesOf } from "./data-folder";
import { type Connection, isBusy } from "./sqlite/connection";
import { DatabaseRefused } from "./sqlite/migrate";

/** A connection that nobody refers to is closed when memory is tidied, and its lock with it. */
const held = new Set<Connection>();

/** Long enough to outlast somebody who only looks whether the desk is held. */
const LOOK_MS = 250;

/**
 * Takes the desk of a data folder for this process, so that no other serves, creates or replaces it meanwhile.
 * Shape:  answers what gives it back. The lock is an open transaction on a file of its own, so the operating system
 *         takes it back even from a process that was killed.
 * Errors: throws DatabaseRefused when another process has the desk.
 */
export function holdDesk(folder: string): () => void {
  mkdirSync(resolve(folder), { recursive: true });
  const connection = new SqliteDatabase(filesOf(folder).lock, { timeout: LOOK_MS });
  try {
    connection.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    connection.close();
    if (isBusy(error)) throw new DatabaseRefused(heldIn(folder));
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

/** Whether a process, this one included, has taken the desk of a data folder. */
export function isDeskHeld(folder: string): boolean {
  const { lock } = filesOf(folder);
  if (!existsSync(lock)) return false;
  const connection = new SqliteDatabase(lock, { readonly: true, fileMustExist: true, timeout: 0 });
  try {
    connection.prepare("select count(*) from sqlite_master").get();
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw error;
  } finally {
    connection.close();
  }
}
