import { type Desk, deskIn } from "../desk";
import { playedDesk } from "../exercises/exercise-desk";
import { watchedDesk } from "../files/clock-anchor";
import { filesOf } from "../files/data-folder";
import { noteSigningKey, sealAll } from "../files/desk-keys";
import { openRecordKey } from "../files/record-key";
import { makeSigningKey } from "../files/signing-key";
import type { Seed } from "../seed/empty";
import { fillDesk } from "../seed/fill-desk";
import { desks } from "../tables";
import type { Place } from "./connection";
import { migrate } from "./migrate";
import { openPostgresStore } from "./store";

/**
 * Opens the desk in a database, migrated; a database without one gets that of the seed. The keys of the desk are in the
 * data folder of this machine.
 * Errors: throws DatabaseRefused as `migrate` does, and when the keys in the folder are of another desk.
 */
export async function openPostgresDesk(place: Place, folder: string, seed: Seed): Promise<Desk> {
  const { database } = filesOf(folder);
  await migrate(place);
  const store = await openPostgresStore(place, database);
  const hasNewKey = makeSigningKey(database);
  const [known] = await store.seek(({ db }) => db.select({ id: desks.id }).from(desks).limit(1));
  if (!known) await fillDesk(store, seed);
  const desk = await playedDesk(await deskIn(store));
  await sealAll(desk, openRecordKey(database).fingerprint, "keyLost");
  await noteSigningKey(desk, hasNewKey && known !== undefined);
  return watchedDesk(folder, desk);
}
