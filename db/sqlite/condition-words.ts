import { accessSync, constants } from "node:fs";
import { dirname } from "node:path";
import { restoreWordsOf } from "../files/newest-backup";
import type { Damage } from "./damage";
import type { Failure } from "./failure";
import type { Strayed } from "./file-identity";

const DAMAGES_NAMED = 3;

/** The sentence of a desk that is read-only because its database is damaged, with what to do. */
export const damageWordsOf = (database: string, damages: readonly Damage[], code = ""): string =>
  `The database is damaged${placesOf(damages) || (code && ` (${code})`)}. Nothing can be stored; what can still be read is shown. ${restoreWordsOf(dirname(database))}`;

function placesOf(damages: readonly Damage[]): string {
  if (damages.length === 0) return "";
  const named = damages.slice(0, DAMAGES_NAMED).map(placeOf).join("; ");
  const more = damages.length - DAMAGES_NAMED;
  return `: ${named}${more > 0 ? `; and ${more} more` : ""}`;
}

const placeOf = ({ kind, name, page, finding }: Damage): string =>
  `${kind === "schema" ? "its list of tables" : `${kind} ${name}`}${page === null ? "" : `, page ${page}`} (${finding})`;

/** The sentence of a desk whose disk failed, with what to do. */
export const failingWordsOf = (database: string, code: string): string =>
  `The disk failed to read or write ${database} (${code}). Nothing can be stored; what can still be read is shown. Look at the disk, then start the server again. If it fails again: ${restoreWordsOf(dirname(database))}`;

/** The sentence of a desk whose files are lost; `saved` is the copy of it, or why there is none yet. */
export function strayedWordsOf(
  { file, how }: Strayed,
  database: string,
  saved: { copy: string } | { error: string } | undefined,
): string {
  const what =
    how === "gone"
      ? `${file} was removed or renamed while the desk was open`
      : `${file} was replaced while the desk was open`;
  const next = !saved
    ? "A copy of what the desk holds is being saved; do not stop the server yet."
    : "copy" in saved
      ? `Everything recorded until then was saved. Stop the server, then put it in place: npm run restore -- ${saved.copy}`
      : `What the desk holds could not be saved (${saved.error}). Before you stop the server, copy what you need from its pages. ${restoreWordsOf(dirname(database))}`;
  return `${what}, so nothing can be stored any more. ${next}`;
}

/** Why one read or write was refused that may work later, with what to do. */
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

/** The first of the files and the folder of a database that may not be written; undefined when all may. */
export const unwritableOf = (database: string): string | undefined =>
  [dirname(database), database, `${database}-wal`, `${database}-shm`].find((path) => {
    try {
      accessSync(/* turbopackIgnore: true */ path, constants.W_OK);
      return false;
    } catch (error) {
      return error instanceof Error && "code" in error && error.code !== "ENOENT";
    }
  });
