import { existsSync } from "node:fs";
import { type Desk, deskIn } from "../desk";
import { playedDesk } from "../exercises/exercise-desk";
import { makeFolder } from "../files/check-writable";
import { watchedDesk } from "../files/clock-anchor";
import { filesOf } from "../files/data-folder";
import { noteSigningKey, sealAll } from "../files/desk-keys";
import { keyFileOf, openRecordKey, readRecordKey } from "../files/record-key";
import { makeSigningKey, signingKeyFileOf } from "../files/signing-key";
import type { Seed } from "../seed/empty";
import { fillDesk } from "../seed/fill-desk";
import { DatabaseRefused } from "../store";
import type { Connection, Place } from "./connection";
import { atTheGate, holdsDesk, makeInPlace } from "./draft";
import { readNewestHead } from "./head-note";
import { migrate } from "./migrate";
import { movedWords, readWasMoved } from "./moved-mark";
import { openPostgresStore } from "./store";

/**
 * Opens the desk in a database, migrated; a database without one gets that of the seed. The keys of the desk are in the
 * data folder of each server.
 * Errors: throws DatabaseRefused as `migrate` does, and when the keys in the folder are of another desk.
 */
export async function openPostgresDesk(place: Place, folder: string, seed: Seed): Promise<Desk> {
  const { database } = filesOf(folder);
  const isNew = await atTheGate(place, async (gate) => {
    if (!(await holdsDesk(gate))) return make(gate, folder, seed);
    if (await readWasMoved(gate)) throw new DatabaseRefused(movedWords(place));
    await migrate(place);
    await refuseOtherKeys(gate, database);
    return false;
  });
  const hasNewKey = makeSigningKey(database);
  const desk = await playedDesk(await deskIn(await openPostgresStore(place, database)));
  await sealAll(desk, openRecordKey(database).fingerprint, "keyLost");
  await noteSigningKey(desk, hasNewKey && !isNew);
  return watchedDesk(folder, desk);
}

/**
 * Makes the desk of a seed in a database, and opens it.
 * Errors: throws DatabaseRefused when the database holds a desk.
 */
export async function createPostgresDesk(place: Place, folder: string, seed: Seed): Promise<Desk> {
  await atTheGate(place, async (gate) => {
    if (await holdsDesk(gate))
      throw new DatabaseRefused("There is a desk in this database already. It was left as it is.");
    await make(gate, folder, seed);
  });
  return openPostgresDesk(place, folder, seed);
}

async function make(gate: Connection, folder: string, seed: Seed): Promise<true> {
  const { database } = filesOf(folder);
  makeFolder(folder);
  await makeInPlace(gate, async (draft) => {
    makeSigningKey(database);
    const store = await openPostgresStore(draft, database);
    await fillDesk(store, seed).finally(() => store.close());
  });
  return true;
}

/**
 * A server that made keys of its own would seal and sign what the others cannot check.
 * Errors: throws DatabaseRefused when the record was sealed by a key that is not in the folder.
 */
async function refuseOtherKeys(gate: Connection, database: string): Promise<void> {
  const sealer = (await readNewestHead(gate))?.keyFingerprint;
  if (sealer === undefined) return;
  const [key, signing] = [keyFileOf(database), signingKeyFileOf(database)];
  const isOwn = existsSync(/* turbopackIgnore: true */ key) && readRecordKey(key).fingerprint === sealer;
  if (isOwn && existsSync(/* turbopackIgnore: true */ signing)) return;
  throw new DatabaseRefused(
    `The desk in this database is sealed and signed by keys that are not here. Copy watchfloor.key and watchfloor-signing.key from the data folder of the server that made it, as ${key} and ${signing}.`,
  );
}
