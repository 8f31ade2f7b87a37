import { copyFileSync, existsSync, readFileSync, renameSync } from "node:fs";
import { resolve } from "node:path";
import { filesOf, hasContent, holdsDesk } from "../files/data-folder";
import { restrictToOwner } from "../files/key-file";
import { keyFileOf } from "../files/record-key";
import { replaceFile } from "../files/replace-file";
import { signingKeyFileOf } from "../files/signing-key";
import type { OnProgress } from "../home";
import type { Copied, Source } from "../sql/copy-tables";
import { checkCopy } from "../sqlite/check-copy";
import { withReader } from "../sqlite/connection";
import { removeDatabase } from "../sqlite/copy-file";
import { makeDurable } from "../sqlite/desk";
import { deskIdIn, writeMarker } from "../sqlite/desk-marker";
import { movingAway } from "../sqlite/held-desk";
import { wasMoved } from "../sqlite/moved-mark";
import { headsReset } from "../sqlite/record/reset-heads";
import { holdDeskAlone } from "../sqlite/serving-lock";
import { fillFile } from "../sqlite/stored-tables";
import { DatabaseRefused } from "../store";
import type { Place } from "./connection";
import { atTheGate, holdsDesk as holdsDeskIn, makeInPlace } from "./draft";
import { movingAway as movingAwayFrom } from "./held-desk";
import { readWasMoved } from "./moved-mark";
import { chosenPlace, isDatabase, SCHEMA } from "./place";
import { fillSchema } from "./stored-tables";

/** What was moved, and where what stood there before is kept; null when there was nothing. */
export type Moved = Copied & { kept: string | null };

/**
 * Moves a desk whose keys are in `folder` to a database. Nothing is written to it meanwhile, and nothing afterwards.
 * Shape:  `from` is its database; null when it is in the folder.
 * Errors: throws DatabaseRefused, with the desk as it was, when the database holds another desk, or the copy differs.
 */
export const moveToDatabase = (
  folder: string,
  from: Place | null,
  to: Place,
  onProgress?: OnProgress,
): Promise<Moved> =>
  atTheGate(to, async (gate) => {
    if ((await holdsDeskIn(gate)) && !(await readWasMoved(gate)))
      throw new DatabaseRefused("That database holds a desk already. Nothing was changed.");
    return moving(folder, from, async (source) => {
      let copied: Copied = { from: [], to: [] };
      const kept = await makeInPlace(gate, async (draft) => {
        copied = await fillSchema(draft, source, onProgress);
      });
      return { ...copied, kept };
    });
  });

const moving = (folder: string, from: Place | null, work: (source: Source) => Promise<Moved>) =>
  from === null ? movingAway(filesOf(folder).database, work) : movingAwayFrom(from, work);

/**
 * Moves a desk from a database to a folder, with its keys, which are in `keysIn`.
 * Errors: throws DatabaseRefused, with the desk as it was, when the folder holds another desk or other keys, when it is in
 *         use, or the copy differs.
 */
export async function moveToFolder(
  from: Place,
  keysIn: string,
  to: string,
  onProgress?: OnProgress,
): Promise<Moved> {
  const release = holdDeskAlone(to);
  const { database, marker } = filesOf(to);
  const draft = `${database}.moving`;
  try {
    const isThere = hasContent(database);
    if (holdsDesk(to) && !(isThere && withReader(database, wasMoved)))
      throw new DatabaseRefused(`There is, or was, a desk in ${resolve(to)}. Name another folder.`);
    removeDatabase(draft);
    return await movingAwayFrom(from, async (source) => {
      copyKeys(filesOf(keysIn).database, database);
      const copied = await fillFile(draft, source, onProgress);
      checkCopy(draft, "The copy");
      const kept = isThere ? setAside(database) : null;
      const startHeads = headsReset(database, draft);
      replaceFile(draft, database);
      startHeads();
      writeMarker(marker, deskIdIn(database) ?? "");
      return { ...copied, kept };
    });
  } finally {
    removeDatabase(draft);
    release();
  }
}

function copyKeys(from: string, to: string) {
  for (const keyOf of [keyFileOf, signingKeyFileOf]) {
    const [key, copy] = [keyOf(from), keyOf(to)];
    if (!existsSync(copy)) {
      copyFileSync(key, copy);
      restrictToOwner(copy);
    } else if (!readFileSync(key).equals(readFileSync(copy)))
      throw new DatabaseRefused(
        `${copy} is the key of another desk. Name another folder. Nothing was changed.`,
      );
  }
}

function setAside(database: string): string {
  makeDurable(database);
  const kept = `${database}.moved-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`;
  renameSync(database, kept);
  return kept;
}

/**
 * Moves the desk that the environment names to a database or a data folder.
 * Errors: throws DatabaseRefused as the two above do, and for a move from a folder to a folder.
 */
export async function moveDesk(folder: string, to: string, onProgress?: OnProgress): Promise<Moved> {
  const from = chosenPlace() ?? null;
  if (isDatabase(to)) return moveToDatabase(folder, from, { url: to, schema: SCHEMA }, onProgress);
  if (from) return moveToFolder(from, folder, to, onProgress);
  throw new DatabaseRefused("Both are folders.");
}
