import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { sizeOf } from "@/domain/backup/disk-space";
import { codeOf } from "../sqlite/failure";
import { filesOf } from "./data-folder";
import { waitForDisk } from "./replace-file";

/** A file of an export. */
export type ExportFile = { name: string; bytes: Uint8Array };

/** Why an export cannot be written, in a sentence with what to do. */
export class ExportRefused extends Error {}

const DRAFT = ".partial-";
/** The name of an export's folder, which sorts by time; whatever else lies beside it stays. */
const EXPORT = /^watchfloor-\d{8}-\d{6}Z-snapshot-\d+$/;

/** Where scheduled exports go: `WATCHFLOOR_EXPORTS`, or a folder of the data folder. */
export const exportsRoot = (folder: string): string =>
  resolve(/* turbopackIgnore: true */ process.env.WATCHFLOOR_EXPORTS || filesOf(folder).exports);

/**
 * Makes the folder of a schedule ready, and removes what was never finished there.
 * Errors: throws ExportRefused when it cannot be written.
 */
export function openExportFolder(path: string): void {
  naming(path, () => {
    mkdirSync(/* turbopackIgnore: true */ path, { recursive: true });
    accessSync(/* turbopackIgnore: true */ path, constants.W_OK);
    for (const name of namesIn(path))
      if (name.startsWith(DRAFT)) rmSync(join(path, name), { recursive: true });
  });
}

/**
 * Writes the files of an export into a folder of its own, all of them or none: it gets its name once everything is on
 * the disk. One that is there already was written whole, and stays.
 * Errors: throws ExportRefused when the disk is full, would keep less than `reserveBytes`, or cannot be written.
 */
export function writeExport(
  path: string,
  name: string,
  files: readonly ExportFile[],
  reserveBytes: number,
): void {
  if (existsSync(/* turbopackIgnore: true */ join(path, name))) return;
  refuseWithoutRoom(path, files, reserveBytes);
  naming(path, () => finishExport(draftExport(path, name, files), join(path, name)));
}

/** The files of an export under a name that nobody takes for one. */
export function draftExport(path: string, name: string, files: readonly ExportFile[]): string {
  const draft = join(path, `${DRAFT}${name}`);
  rmSync(/* turbopackIgnore: true */ draft, { recursive: true, force: true });
  mkdirSync(/* turbopackIgnore: true */ draft);
  for (const file of files) {
    writeFileSync(/* turbopackIgnore: true */ join(draft, file.name), file.bytes);
    waitForDisk(join(draft, file.name));
  }
  return draft;
}

function finishExport(draft: string, target: string): void {
  waitForFolder(draft);
  renameSync(draft, target);
  waitForFolder(dirname(target));
}

/** Removes all but the newest exports; 0 keeps all. Returns the names of those that went. */
export function removeOldExports(path: string, keptCount: number): string[] {
  if (keptCount === 0) return [];
  const old = namesIn(path)
    .filter((name) => EXPORT.test(name))
    .sort()
    .reverse()
    .slice(keptCount);
  for (const name of old) {
    // One that is ended half-way is no export any more, and goes at the next time.
    renameSync(join(path, name), join(path, `${DRAFT}${name}`));
    rmSync(join(path, `${DRAFT}${name}`), { recursive: true });
  }
  return old;
}

const namesIn = (path: string): string[] => readdirSync(/* turbopackIgnore: true */ path);

function refuseWithoutRoom(path: string, files: readonly ExportFile[], reserveBytes: number): void {
  const { bavail, bsize } = naming(path, () => statfsSync(/* turbopackIgnore: true */ path));
  const needed = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (bavail * bsize - needed >= reserveBytes) return;
  throw new ExportRefused(
    `There is no room in ${path}: the export takes ${sizeOf(needed)} and ${sizeOf(reserveBytes)} have to stay free, but only ${sizeOf(bavail * bsize)} are free. Free some space, or keep fewer exports.`,
  );
}

function waitForFolder(path: string): void {
  if (process.platform !== "win32") waitForDisk(path);
}

/** Says of an error of the system which folder it is about, and what to do. */
function naming<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    const isFull = code === "ENOSPC" || code === "EDQUOT";
    throw new ExportRefused(
      isFull
        ? `The disk of ${path} is full. Free some space, or keep fewer exports.`
        : `${path} cannot be written (${code}). Let the user that runs Watchfloor write there, or name another folder: WATCHFLOOR_EXPORTS=FOLDER.`,
    );
  }
}
