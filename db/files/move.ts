import { copyFileSync, existsSync, readFileSync, renameSync } from "node:fs";
import { resolve } from "node:path";
import type { Place } from "../postgres/connection";
import { atTheGate, holdsDesk as holdsDeskIn, makeInPlace } from "../postgres/draft";
import { movingAway as movingAwayFrom } from "../postgres/held-desk";
import { readWasMoved } from "../postgres/moved-mark";
import { fillSchema } from "../postgres/stored-tables";
import type { Copied, Source } from "../sql/copy-tables";
import { withReader } from "../sqlite/connection";
import { removeDatabase } from "../sqlite/copy-file";
import { movingAway } from "../sqlite/held-desk";
import { wasMoved } from "../sqlite/moved-mark";
import { fillFile } from "../sqlite/stored-tables";
import { DatabaseRefused } from "../store";
import { checkCopy } from "./check-copy";
import { filesOf, hasContent, holdsDesk, makeDurable } from "./data-folder";
import { deskIdIn, writeMarker } from "./desk-marker";
import { headsReset } from "./external-record-heads";
import { restrictToOwner } from "./key-file";
import { keyFileOf } from "./record-key";
import { replaceFile } from "./replace-file";
import { holdDeskAlone } from "./serving-lock";
import { signingKeyFileOf } from "./signing-key";

/** What was moved, and where what stood there before is kept; null when there was nothing. */
export type Moved = Copied & { kept: string | null };

type OnProgress = (share: number) => void;

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
