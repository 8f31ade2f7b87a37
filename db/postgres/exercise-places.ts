import { existsSync } from "node:fs";
import { join } from "node:path";
import { exerciseFolderOf } from "@/domain/exercise/exercise";
import type { ExercisePlaces } from "../exercises/exercise-places";
import { makeFolder } from "../files/check-writable";
import { filesOf } from "../files/data-folder";
import { deriveRecordKey, keyFileOf, openRecordKey } from "../files/record-key";
import { deriveSigningKey } from "../files/signing-key";
import { openReader } from "../sqlite/connection";
import { sourceIn } from "../sqlite/stored-tables";
import { connected, identifier, type Place } from "./connection";
import { atTheGate, holdsDesk, makeInPlace } from "./draft";
import { EXERCISES, placeOfExercise } from "./exercise-place";
import { migrate } from "./migrate";
import { openReadOnlyStore } from "./read-only-store";
import { resetHeads } from "./reset-heads";
import { fillSchema } from "./stored-tables";

/**
 * The exercises of a desk in a database: each in a schema of its own. Their keys are in folders as those of other
 * exercises; every server of the desk derives the same ones from the desk's.
 */
export function exercisesIn(folder: string, desk: Place): ExercisePlaces {
  const folderOf = (slug: string) => join(filesOf(folder).exercises, slug);
  const placeOf = (slug: string) => placeOfExercise(desk, slug);
  const withKeys = (slug: string) => {
    makeKeys(folder, slug, filesOf(folderOf(slug)).database);
    return slug;
  };
  return {
    folderOf,
    list: async () => (await readNames(desk)).map((name) => withKeys(exerciseFolderOf(name))),
    async take(slug) {
      const isTaken = await atTheGate(placeOf(slug), holdsDesk);
      if (!isTaken) withKeys(slug);
      return !isTaken;
    },
    async put(slug, file) {
      const place = placeOf(slug);
      const isPut = await atTheGate(place, async (gate) => {
        if (await holdsDesk(gate)) return false;
        const reader = openReader(file);
        try {
          await makeInPlace(gate, async (draft) => {
            await fillSchema(draft, sourceIn(reader));
          });
          return true;
        } finally {
          reader.close();
        }
      });
      // Of two that were made at once the other may have been the last to note where its record led.
      await resetHeads(place, filesOf(folderOf(slug)).database);
      return isPut;
    },
    async open(slug) {
      await migrate(placeOf(slug));
      return openReadOnlyStore(placeOf(slug), filesOf(folderOf(slug)).database);
    },
  };
}

/** The names of the exercises in a database; those that were left half-made have none. */
const readNames = (desk: Place): Promise<string[]> =>
  connected(desk, async ({ rows }) => {
    const found = await rows(
      `select nspname from pg_namespace where nspname ~ '^${EXERCISES}[0-9a-f]{16}$' and to_regclass(nspname || '.exercises') is not null`,
    );
    const schemas = found.map(([schema]) => `select name from ${identifier(String(schema))}.exercises`);
    if (schemas.length === 0) return [];
    return (await rows(schemas.join(" union "))).map(([name]) => String(name));
  });

function makeKeys(folder: string, slug: string, database: string): void {
  if (existsSync(/* turbopackIgnore: true */ keyFileOf(database))) return;
  makeFolder(join(filesOf(folder).exercises, slug));
  const key = openRecordKey(filesOf(folder).database);
  deriveSigningKey(database, key, slug);
  deriveRecordKey(database, key, slug);
}
