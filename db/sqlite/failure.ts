import { closeSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf } from "../files/error-code";

/** Why a call of SQLite or of the operating system failed, as far as that decides what to do. */
export type Failure = "full" | "busy" | "unwritable" | "damaged" | "failing";

/** By the prefix of the error code, read from top to bottom. "disk" means that the disk itself is probed. */
const FAILURES: readonly [string, Failure | "disk"][] = [
  ["SQLITE_FULL", "full"],
  ["ENOSPC", "full"],
  ["EDQUOT", "full"],
  ["EFBIG", "full"],
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_LOCKED", "busy"],
  ["SQLITE_PROTOCOL", "busy"],
  ["SQLITE_CORRUPT", "damaged"],
  ["SQLITE_NOTADB", "damaged"],
  ["SQLITE_READONLY", "unwritable"],
  ["SQLITE_CANTOPEN", "unwritable"],
  ["SQLITE_PERM", "unwritable"],
  ["EROFS", "unwritable"],
  ["EACCES", "unwritable"],
  ["EPERM", "unwritable"],
  ["SQLITE_IOERR_SHORT_READ", "damaged"],
  // After a failed fsync nobody knows what is on the disk, whatever it reports later.
  ["SQLITE_IOERR_FSYNC", "failing"],
  ["SQLITE_IOERR_DIR_FSYNC", "failing"],
  ["SQLITE_IOERR", "disk"],
  ["EIO", "failing"],
];

/** With less space than this, a disk that fails to write counts as full. */
const NO_ROOM_BYTES = 4 * 1024 * 1024;
const TRIED_BYTES = 64 * 1024;

/**
 * Why something on a database failed; undefined for anything but SQLite's and the system's own errors.
 * Shape: SQLite reports IOERR for a full disk too (a file size limit, no space for shared memory), so the file's folder
 *        is probed by writing where a file of `size` bytes would grow: the database's log, unless something else was
 *        written.
 */
export function failureOf(error: unknown, file: string, size = sizeOf(`${file}-wal`)): Failure | undefined {
  const code = codeOf(error);
  const found = code && FAILURES.find(([begins]) => code.startsWith(begins))?.[1];
  if (!found) return undefined;
  return found === "disk" ? failureOfDisk(file, size) : found;
}

/** Whether something failed because the disk of a file is full. */
export const isFull = (error: unknown, file: string): boolean => failureOf(error, file) === "full";

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const ofSystem = (code: string): Failure => {
  const found = FAILURES.find(([begins]) => begins === code)?.[1];
  return found && found !== "disk" ? found : "failing";
};

function failureOfDisk(file: string, size: number): Failure {
  try {
    tryToWrite(`${file}.trial`, size);
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize < NO_ROOM_BYTES ? "full" : "failing";
  } catch (error) {
    return ofSystem(codeOf(error) ?? "");
  }
}

/** Writes at an offset of a file. */
function tryToWrite(file: string, at: number) {
  const opened = openSync(file, "w");
  try {
    writeSync(opened, Buffer.alloc(TRIED_BYTES), 0, TRIED_BYTES, at);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
    rmSync(file, { force: true });
  }
}
