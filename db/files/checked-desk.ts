import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Desk } from "../desk";
import { damageWordsOf } from "../sqlite/condition-words";
import { DatabaseRefused } from "../sqlite/connection";
import { type Damage, findDamage } from "../sqlite/damage";
import { damagedPlacesOf } from "../sqlite/damaged-parts";
import { failureOf } from "../sqlite/failure";
import { isBehind } from "../sqlite/migrate";
import { readersInProcess } from "../sqlite/readers-in-process";
import { filesOf, hasContent, openDesk } from "./data-folder";
import { restoreWordsOf } from "./newest-backup";

/** How long opening waits for the file check; a longer check continues in the background. */
const START_CHECK_MS = 1_000;

/**
 * Opens the desk of a data folder to serve it, with its file checked for damage: a damaged desk is read-only, with the
 * reason.
 * Errors: throws DatabaseRefused as `openDesk` does, and when the file is too damaged to be read or brought up to date.
 */
export async function openCheckedDesk(folder: string, openReaders = readersInProcess): Promise<Desk> {
  const { database } = filesOf(folder);
  if (!hasContent(database)) return openDesk(folder, openReaders);
  try {
    const checking = findDamage(database).catch((): readonly Damage[] => []);
    const early = await Promise.race([checking, sleep(START_CHECK_MS, undefined)]);
    if (early?.some(({ kind }) => kind === "schema") || (early?.length && isBehind(database)))
      throw damaged(database, early);
    const desk = await openDesk(folder, openReaders);
    const found = (damages: readonly Damage[]) => {
      const { message, detail } = damageWordsOf(database, damages);
      if (damages.length > 0) desk.store.turnReadOnly(message, detail);
    };
    if (early) found(early);
    else void checking.then(found);
    return desk;
  } catch (error) {
    if (failureOf(error, database) !== "damaged") throw error;
    throw damaged(database, []);
  }
}

/** Printed for whoever starts the desk. */
function damaged(database: string, damages: readonly Damage[]): DatabaseRefused {
  const places = damagedPlacesOf(damages);
  return new DatabaseRefused(
    `The database ${database} is damaged${places && `: ${places}`}. It was left as it is. ${restoreWordsOf(dirname(database))}`,
  );
}
