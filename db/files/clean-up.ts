import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type LeftoverPlace, leftoversIn } from "@/domain/backup/leftovers";
import type { Instant } from "@/domain/time/time";
import { filesOf } from "./data-folder";

const PLACES: Record<LeftoverPlace, (folder: string) => string[]> = {
  data: (folder) => [resolve(folder)],
  backups: (folder) => [filesOf(folder).backups],
  exercises: (folder) =>
    namesIn(filesOf(folder).exercises).map((name) => join(filesOf(folder).exercises, name)),
};

/** Full paths of the files that the rules allow to be removed. */
export const findLeftovers = (folder: string, now: Instant): string[] =>
  (["data", "backups", "exercises"] as const).flatMap((place) =>
    PLACES[place](folder).flatMap((path) =>
      leftoversIn(place, listed(path), now).map((name) => join(path, name)),
    ),
  );

const namesIn = (path: string): string[] =>
  existsSync(/* turbopackIgnore: true */ path) ? readdirSync(/* turbopackIgnore: true */ path) : [];

function listed(path: string) {
  if (!statSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false })?.isDirectory()) return [];
  return namesIn(path).flatMap((name) => {
    const found = statSync(/* turbopackIgnore: true */ join(path, name), { throwIfNoEntry: false });
    return found?.isFile() ? [{ name, modifiedAt: found.mtimeMs }] : [];
  });
}

/**
 * Removes leftover files by the rules. The caller must hold the backups (`holdBackups`).
 * Shape: returns what was removed.
 */
export function cleanUp(folder: string, now: Instant): string[] {
  const leftovers = findLeftovers(folder, now);
  for (const file of leftovers) rmSync(file, { force: true });
  return leftovers;
}
