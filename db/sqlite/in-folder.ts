import { statSync } from "node:fs";
import { servedDesk } from "../exercises/exercise-desk";
import { filesOf, hasContent, holdsDesk } from "../files/data-folder";
import { outsideHeadsOf } from "../files/outside-heads";
import { keyFileOf } from "../files/record-key";
import type { Home } from "../home";
import { findingsOfHeads } from "../sql/outside-heads";
import { backUp, copyDesk } from "./backup";
import { openCheckedDesk } from "./checked-desk";
import { withReader } from "./connection";
import { createDesk, type Opening, openDesk } from "./desk";
import { exerciseFileOf } from "./exercise-file";
import { exercisesIn } from "./exercise-places";
import { openReadOnlyStore } from "./read-only-store";
import { openReaderPool } from "./reader-pool";
import { ledIn } from "./record/head-check";
import { headsReset } from "./record/reset-heads";
import { mendSchema } from "./record/schema-check";
import { readNewestSeal } from "./record/sealer";
import { readUnvouched } from "./record/unvouched";
import { verifyRecord } from "./record/verify-record";
import { restore } from "./restore";
import { holdDeskAlone } from "./serving-lock";
import { shrink } from "./shrink";

/** How a file is opened to be served: neither long reads nor waiting for the disk hold the one thread up. */
const SERVED: Opening = { synchronous: "NORMAL", openReaders: openReaderPool };

const sizeOf = (path: string): number =>
  statSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false })?.size ?? 0;

/** A desk whose database is a file in its data folder. */
export function inFolder(folder: string): Home {
  const { database } = filesOf(folder);
  return {
    folder,
    name: folder,
    isOnServer: false,
    isThere: () => hasContent(database),
    open: () => openDesk(folder),
    create: (seed) => createDesk(folder, seed),
    serve: async (seed) =>
      holdsDesk(folder)
        ? servedDesk(await openCheckedDesk(folder, SERVED))
        : createDesk(folder, seed, SERVED),
    openToRead: async () => openReadOnlyStore(database),
    exercises: async () => exercisesIn(folder),
    withExerciseFile: exerciseFileOf((file) => copyDesk(database, file)),
    bytes: () => sizeOf(database) + sizeOf(`${database}-wal`),
    backUp: (target, onProgress) => backUp(folder, target, onProgress),
    restore: (backup, restoring) => restore(folder, backup, restoring),
    outsideHeads: () => outsideHeadsOf(database),
    readRecordState: async () => {
      const outside = outsideHeadsOf(database);
      return withReader(database, (reader) =>
        readNewestSeal(reader)
          ? { findings: findingsOfHeads(ledIn(reader), outside), unvouched: readUnvouched(reader) }
          : { findings: [], unvouched: null },
      );
    },
    verify: ({ keyFile = keyFileOf(database) } = {}) => verifyRecord(database, { keyFile }),
    mendSchema: async () => mendSchema(database),
    resetHeads: async () => headsReset(database)(),
    holdToPrune: () => holdDeskAlone(folder),
    shrink: () => shrink(folder),
  };
}
