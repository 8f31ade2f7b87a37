import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isExerciseFolder } from "@/domain/exercise/exercise";
import type { ExercisePlaces } from "../exercises/exercise-places";
import { filesOf, hasContent } from "../files/data-folder";
import { replaceFile } from "../files/replace-file";
import { makeDurable, openDesk } from "./desk";
import { writeMarker } from "./desk-marker";
import { isBehind } from "./migrate";
import { openReadOnlyStore } from "./read-only-store";
import { headsReset } from "./record/reset-heads";

/** The exercises of a desk in a data folder: each in a folder below it. */
export function exercisesIn(folder: string): ExercisePlaces {
  const all = filesOf(folder).exercises;
  const folderOf = (slug: string) => join(all, slug);
  const isThere = (slug: string) => hasContent(filesOf(folderOf(slug)).database);
  return {
    folderOf,
    async list() {
      if (!existsSync(/* turbopackIgnore: true */ all)) return [];
      return readdirSync(/* turbopackIgnore: true */ all).filter(
        (slug) => isExerciseFolder(slug) && isThere(slug),
      );
    },
    async take(slug) {
      mkdirSync(/* turbopackIgnore: true */ folderOf(slug), { recursive: true });
      return !isThere(slug);
    },
    async put(slug, file, id) {
      const { database, marker } = filesOf(folderOf(slug));
      makeDurable(file);
      const isFree = !isThere(slug);
      if (isFree) {
        replaceFile(file, database);
        writeMarker(marker, id);
      }
      // Of two that were made at once the other may have been the last to note where its record led.
      headsReset(database)();
      return isFree;
    },
    async open(slug) {
      const { database } = filesOf(folderOf(slug));
      if (isBehind(database)) await (await openDesk(folderOf(slug))).store.close();
      return openReadOnlyStore(database);
    },
  };
}
