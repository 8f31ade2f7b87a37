import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { type Connection, isBusy } from "../sqlite/connection";
import { DatabaseRefused } from "../sqlite/migrate";
import { filesOf } from "./data-folder";

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
  mkdirSync(resolve(folder), { recursive: true });
  const connection = new SqliteDatabase(filesOf(folder).lock, { timeout: LETTING_GO_MS });
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
