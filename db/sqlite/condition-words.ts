import { accessSync, constants } from "node:fs";
import { dirname } from "node:path";
import { restoreWordsOf } from "../files/newest-backup";
import type { Damage } from "./damage";
import { damagedPartsOf, damagedPlacesOf } from "./damaged-parts";
import type { Failure } from "./failure";
import type { Strayed } from "./file-identity";

/** Why nothing can be saved: `message` for everybody, with what to do; `detail` for whoever repairs it. */
type Trouble = { message: string; detail: string };

/** Why a desk with a damaged database is read-only. `code` is SQLite's, used while the damaged places are unknown. */
export function damageWordsOf(database: string, damages: readonly Damage[], code = ""): Trouble {
  const parts = damagedPartsOf(damages);
  const what = parts ? `Part of the database is damaged: ${parts}.` : "The database is damaged.";
  return {
    message: `${what} ${STILL_READ} ${restoreWordsOf(dirname(database))}`,
    detail: damagedPlacesOf(damages) || code,
  };
}

/** Why a desk whose disk failed is read-only. */
export const failingWordsOf = (database: string, code: string): Trouble => ({
  message: `The disk failed to read or write the database. ${STILL_READ} Check the disk, then start the server again. If it fails again: ${restoreWordsOf(dirname(database))}`,
  detail: `${database}: ${code}`,
});

/** Why a desk whose disk did not take what was committed stores nothing any more. */
export const unsettledWordsOf = (database: string, code: string): Trouble => ({
  message: `The disk failed to store the last changes: pages show them, but they may be lost. Nothing new can be saved. Write down elsewhere what you recorded last, stop the server, check the disk, then start the server again and check the newest entries. If it fails again: ${restoreWordsOf(dirname(database))}`,
  detail: `${database}-wal: ${code}`,
});

const STILL_READ =
  "Nothing new can be saved; pages that can still be read stay open. Write down elsewhere what you would record, and call whoever runs this desk.";

const HAPPENED: Readonly<Record<Strayed["how"], string>> = {
  gone: "removed or renamed",
  replaced: "replaced",
  cut: "cut short",
  overwritten: "overwritten",
};

/** The banner of a desk that lost its files; `saved` is the rescued copy, or why there is none yet. */
export function lostFilesWordsOf(
  { file, how }: Strayed,
  database: string,
  saved: { copy: string } | { error: string } | undefined,
): string {
  const what = `${file} was ${HAPPENED[how]} while the desk was open`;
  const next = !saved
    ? "The desk is saving a copy; do not stop the server yet."
    : "copy" in saved
      ? `Everything recorded until then was saved. Stop the server, then put the copy in place: npm run restore -- ${saved.copy}`
      : `The desk could not save a copy (${saved.error}). Before you stop the server, copy what you need from its pages. ${restoreWordsOf(dirname(database))}`;
  return `${what}, so nothing can be stored any more. ${next}`;
}

/** Why one read or write was refused that may work later, and what to do. */
export function refusalWordsOf(
  failure: Extract<Failure, "full" | "busy" | "unwritable">,
  database: string,
  isWrite: boolean,
): string {
  const nothing = isWrite ? " Nothing was stored." : "";
  const again = isWrite ? "send it again" : "try again";
  if (failure === "full")
    return `The disk of the desk is full (${dirname(database)}).${nothing} Make room, then ${again}.`;
  if (failure === "busy")
    return `Another program is using the database of the desk.${nothing} Wait a moment, then ${again}.`;
  const path = unwritableOf(database) ?? database;
  return `${path} cannot be ${isWrite ? "written" : "opened"}.${nothing} Make it writable for the user that runs Watchfloor, then ${again}.`;
}

/** The first of a database's files and folder that is not writable; undefined when all are. */
const unwritableOf = (database: string): string | undefined =>
  [dirname(database), database, `${database}-wal`, `${database}-shm`].find((path) => {
    try {
      accessSync(/* turbopackIgnore: true */ path, constants.W_OK);
      return false;
    } catch (error) {
      return error instanceof Error && "code" in error && error.code !== "ENOENT";
    }
  });
