import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { type Desk, deskIn } from "../desk";
import { playedDesk, servedDesk } from "../exercises/exercise-desk";
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
import { EXERCISES } from "./exercise-place";
import { exercisesIn } from "./exercise-places";
import { readNewestHead } from "./head-note";
import { migrate } from "./migrate";
import { movedWords, readWasMoved } from "./moved-mark";
import { acceptRestored } from "./restores";
import { openPostgresStore } from "./store";

/** How long a server of an exercise waits for another one to end. */
const KEPT_PATIENCE_MS = 4_000;
const RETRY_MS = 50;

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
    await acceptRestored(gate, database);
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
 * Opens a desk to serve it. An exercise is never made so, and open on one server at a time.
 * Errors: throws DatabaseRefused as `openPostgresDesk` does, when there is no such exercise, and when another server has it.
 */
export async function openServedDesk(place: Place, folder: string, seed: Seed): Promise<Desk> {
  const isExercise = place.schema.startsWith(EXERCISES);
  if (isExercise && !(await atTheGate(place, holdsDesk)))
    throw new DatabaseRefused("There is no such exercise in this database.");
  const desk = await openPostgresDesk(place, folder, seed);
  // Whoever follows an address of an exercise finds its keys here.
  if (!isExercise) await exercisesIn(folder, place).list();
  if (!isExercise || (await isKeptUp(desk))) return servedDesk(desk);
  await desk.store.close();
  throw new DatabaseRefused("Another server has this exercise open. Use it there, or close it there first.");
}

/** Whether this server keeps a desk up: the database is asked for it, and another server may just be ending. */
async function isKeptUp({ store }: Desk): Promise<boolean> {
  const until = performance.now() + KEPT_PATIENCE_MS;
  while (!store.keepsUp() && performance.now() < until) await sleep(RETRY_MS);
  return store.keepsUp();
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
