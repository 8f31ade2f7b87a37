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
import { desks } from "../tables";
import { connect, identifier, type Place } from "./connection";
import { migrate } from "./migrate";
import { openPostgresStore } from "./store";

/**
 * Opens the desk in a database, migrated; a database without one gets that of the seed. The keys of the desk are in the
 * data folder of each server.
 * Errors: throws DatabaseRefused as `migrate` does, and when the keys in the folder are of another desk.
 */
export async function openPostgresDesk(place: Place, folder: string, seed: Seed): Promise<Desk> {
  const { database } = filesOf(folder);
  makeFolder(folder);
  await migrate(place);
  await refuseOtherKeys(place, database);
  const store = await openPostgresStore(place, database);
  const hasNewKey = makeSigningKey(database);
  const [known] = await store.seek(({ db }) => db.select({ id: desks.id }).from(desks).limit(1));
  if (!known) await fillDesk(store, seed);
  const desk = await playedDesk(await deskIn(store));
  await sealAll(desk, openRecordKey(database).fingerprint, "keyLost");
  await noteSigningKey(desk, hasNewKey && known !== undefined);
  return watchedDesk(folder, desk);
}

/**
 * A server that made keys of its own would seal and sign what the others cannot check.
 * Errors: throws DatabaseRefused when the record was sealed by a key that is not in the folder.
 */
async function refuseOtherKeys(place: Place, database: string): Promise<void> {
  const connection = await connect(place);
  const newest = await connection
    .rows(`select key_fingerprint from ${identifier(place.schema)}.seals order by revision desc limit 1`)
    .finally(() => connection.close());
  const [[sealer] = []] = newest;
  if (sealer === undefined) return;
  const [key, signing] = [keyFileOf(database), signingKeyFileOf(database)];
  const isOwn = existsSync(/* turbopackIgnore: true */ key) && readRecordKey(key).fingerprint === sealer;
  if (isOwn && existsSync(/* turbopackIgnore: true */ signing)) return;
  throw new DatabaseRefused(
    `The desk in this database is sealed and signed by keys that are not here. Copy watchfloor.key and watchfloor-signing.key from the data folder of the server that made it, as ${key} and ${signing}.`,
  );
}
