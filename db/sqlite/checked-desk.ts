import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Desk } from "../desk";
import { filesOf, hasContent } from "../files/data-folder";
import { restoreWordsOf } from "../files/newest-backup";
import { DatabaseRefused } from "../store";
import { damageWordsOf } from "./condition-words";
import { beginLog } from "./connection";
import { type Damage, findDamage } from "./damage";
import { damagedPlacesOf } from "./damaged-parts";
import { type Opening, openDesk } from "./desk";
import { failureOf } from "./failure";
import { isBehind } from "./migrate";

/** How long opening waits for the file check; a longer check continues in the background. */
const START_CHECK_MS = 1_000;
/** The file is checked again after this long, or after so many times as long as the last check took. */
const AGAIN = { afterMs: 10 * 60_000, timesAsLong: 200 } as const;

/**
 * Opens the desk of a data folder to serve it, with its file checked for damage now and from time to time: a damaged desk
 * is read-only, with the reason.
 * Errors: throws DatabaseRefused as `openDesk` does, and when the file is too damaged to be read or brought up to date.
 */
export async function openCheckedDesk(
  folder: string,
  opening: Opening = {},
  againMs: number = AGAIN.afterMs,
): Promise<Desk> {
  const { database } = filesOf(folder);
  if (!hasContent(database)) return checkedAgain(await openDesk(folder, opening), database, againMs);
  try {
    let known: readonly Damage[] = [];
    let onFound = (damages: readonly Damage[]) => {
      known = damages;
    };
    beginLog(database);
    const checking = findDamage(database, undefined, (damages) => onFound(damages)).catch(() => known);
    await Promise.race([checking, sleep(START_CHECK_MS)]);
    if (known.some(({ kind }) => kind === "schema") || (known.length > 0 && isBehind(database)))
      throw damaged(database, known);
    const desk = await openDesk(folder, opening);
    onFound = (damages) => turnReadOnly(desk, database, damages);
    if (known.length > 0) onFound(known);
    return checkedAgain(desk, database, againMs);
  } catch (error) {
    if (failureOf(error, database) !== "damaged") throw error;
    throw damaged(database, []);
  }
}

function turnReadOnly(desk: Desk, database: string, damages: readonly Damage[]) {
  const { message, detail } = damageWordsOf(database, damages);
  desk.store.turnReadOnly(message, detail);
}

/** The desk with its file checked from time to time: a page can go bad long before anybody reads it. */
function checkedAgain(desk: Desk, database: string, againMs: number): Desk {
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const check = async () => {
    const from = performance.now();
    await findDamage(database, undefined, (damages) => turnReadOnly(desk, database, damages)).catch(() => []);
    plan(Math.max(againMs, AGAIN.timesAsLong * (performance.now() - from)));
  };
  const plan = (afterMs: number) => {
    if (!isClosed && desk.store.condition().status === "ok")
      timer = setTimeout(() => void check(), afterMs).unref();
  };
  plan(againMs);
  const close = () => {
    isClosed = true;
    clearTimeout(timer);
    return desk.store.close();
  };
  return { ...desk, store: { ...desk.store, close } };
}

/** Printed for whoever starts the desk. */
function damaged(database: string, damages: readonly Damage[]): DatabaseRefused {
  const places = damagedPlacesOf(damages);
  return new DatabaseRefused(
    `The database ${database} is damaged${places && `: ${places}`}. It was left as it is. ${restoreWordsOf(dirname(database))}`,
  );
}
