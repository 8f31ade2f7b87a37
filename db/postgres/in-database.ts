import { readBackups } from "../files/backups";
import { filesOf } from "../files/data-folder";
import type { Home } from "../home";
import { EMPTY_DESK } from "../seed/empty";
import { backUp } from "../sqlite/backup";
import { exerciseFileOf } from "../sqlite/exercise-file";
import { restore } from "../sqlite/restore";
import { writeArchive } from "./archive";
import { connected, type Place } from "./connection";
import { resetHeads } from "./reset-heads";
import { restoreInto } from "./restore";
import { noteRestored } from "./restores";
import { mendSchema } from "./schema-check";
import { outsideHeadsBeside, readRecordState, verifyCopy, verifyDesk } from "./verify-desk";

/** A desk in a database, whose keys are in the data folder of each server. */
export function inDatabase(place: Place, folder: string): Home {
  const { database } = filesOf(folder);
  const copyTo = async (file: string, onProgress?: (share: number) => void) => {
    const { from } = await writeArchive(place, file, onProgress);
    return new Map(from.map(({ table, rowCount }) => [table, rowCount]));
  };
  const outsideHeads = () => outsideHeadsBeside(database);
  return {
    folder,
    name: "the database",
    isOnServer: true,
    isThere: () => true,
    open: async () => (await import("./desk")).openPostgresDesk(place, folder, EMPTY_DESK),
    create: async (seed) => (await import("./desk")).createPostgresDesk(place, folder, seed),
    serve: async (seed) => (await import("./desk")).openServedDesk(place, folder, seed),
    openToRead: async () => (await import("./read-only-store")).openReadOnlyStore(place, database),
    exercises: async () => (await import("./exercise-places")).exercisesIn(folder, place),
    withExerciseFile: exerciseFileOf(copyTo),
    bytes: () => readBackups(folder)[0]?.bytes ?? 0,
    backUp: (target, onProgress) =>
      backUp(folder, target, onProgress, {
        ...{ isThere: () => true, copyTo, outsideHeads },
        verifyCopy: (copy, outside) => verifyCopy(place, folder, copy, outside),
      }),
    restore: (backup, restoring) =>
      restore(folder, backup, { ...restoring, putInPlace: (draft) => restoreInto(place, draft, database) }),
    outsideHeads,
    readRecordState: () => readRecordState(place, database),
    verify: (options) => verifyDesk(place, folder, options),
    mendSchema: () => connected(place, mendSchema),
    async resetHeads() {
      await resetHeads(place, database);
      await noteRestored(place, database);
    },
    holdToPrune: () => () => undefined,
    shrink: () => undefined,
  };
}
