import { access, constants, mkdir, open, readdir, rename, rm, statfs, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { sizeOf } from "@/domain/backup/disk-space";
import { filesOf } from "./data-folder";
import { DISK_PATIENCE_MS, ExportRefused, onDisk } from "./export-disk";
import { claimFolder, noteOwned, type OwnedFolder, type OwningDesk } from "./export-owner";

/** A file of an export. */
export type ExportFile = { name: string; bytes: Uint8Array };

const DRAFT = ".partial-";
/** The name of an export's folder, from oldest to newest by its time and its number. */
const EXPORT = /^watchfloor-(\d{8}-\d{6})Z-snapshot-(\d+)$/;

/** A folder of exports: the desk and the schedule that write there. */
type ExportFolder = { path: string; desk: OwningDesk; scheduleId: string };

/** Where scheduled exports go: `WATCHFLOOR_EXPORTS`, or a folder of the data folder. */
export const exportsRoot = (folder: string): string =>
  resolve(/* turbopackIgnore: true */ process.env.WATCHFLOOR_EXPORTS || filesOf(folder).exports);

/**
 * Makes the folder of a schedule ready, and removes what was never finished there. `known` are earlier exports, each
 * with the schedule that wrote it, for a folder that has no mark yet.
 * Errors: throws ExportRefused when it is another desk's, cannot be written, or does not answer.
 */
export const openExportFolder = (
  { path, desk }: ExportFolder,
  known: OwnedFolder["exports"],
): Promise<void> =>
  onDisk(path, DISK_PATIENCE_MS, async () => {
    await mkdir(/* turbopackIgnore: true */ path, { recursive: true });
    await access(/* turbopackIgnore: true */ path, constants.W_OK);
    await claimFolder(path, desk, known);
    for (const name of await namesIn(path)) if (name.startsWith(DRAFT)) await removed(join(path, name));
  });

/**
 * Writes the files of an export into a folder of its own, all of them or none: it gets its name once everything is on
 * the disk. One that is there already was written whole, and stays.
 * Errors: throws ExportRefused when the disk is full, would keep less than `reserveBytes`, cannot be written, does not
 *         answer, or the folder is another desk's by now.
 */
export const writeExport = (
  folder: ExportFolder,
  name: string,
  files: readonly ExportFile[],
  reserveBytes: number,
): Promise<void> =>
  onDisk(folder.path, DISK_PATIENCE_MS, async () => {
    const { path, desk, scheduleId } = folder;
    const owned = await claimFolder(path, desk, {});
    if ((await namesIn(path)).includes(name)) return;
    await refuseWithoutRoom(path, files, reserveBytes);
    const draft = await draftExport(path, name, files);
    await noteOwned(path, { ...owned, exports: { ...owned.exports, [name]: scheduleId } });
    await finishExport(draft, join(path, name));
  });

/** The files of an export under a name that nobody takes for one. */
export async function draftExport(path: string, name: string, files: readonly ExportFile[]): Promise<string> {
  const draft = join(path, `${DRAFT}${name}`);
  await removed(draft);
  await mkdir(/* turbopackIgnore: true */ draft);
  for (const file of files)
    await writeFile(/* turbopackIgnore: true */ join(draft, file.name), file.bytes, { flush: true });
  return draft;
}

async function finishExport(draft: string, target: string): Promise<void> {
  await waitForFolder(draft);
  await rename(draft, target);
  await waitForFolder(dirname(target));
}

/**
 * Removes all but the newest exports of a schedule, of those up to the one that was just written; 0 keeps all. Returns
 * the names of those that went.
 * Shape: whatever another schedule or a person put there stays. One that is named after a later time was made by a clock
 *        that was ahead, and stays until that time.
 */
export const removeOldExports = (
  folder: ExportFolder,
  written: string,
  keptCount: number,
): Promise<string[]> =>
  onDisk(folder.path, DISK_PATIENCE_MS, async () => {
    const { path, desk, scheduleId } = folder;
    const owned = await claimFolder(path, desk, {});
    const there = (await namesIn(path)).filter((name) => EXPORT.test(name)).sort(byAge);
    const own = there.filter((name) => owned.exports[name] === scheduleId && byAge(name, written) <= 0);
    const old = keptCount === 0 ? [] : own.reverse().slice(keptCount);
    for (const name of old) {
      // One that is ended half-way is no export any more, and goes at the next time.
      await rename(join(path, name), join(path, `${DRAFT}${name}`));
      await removed(join(path, `${DRAFT}${name}`));
    }
    const stay = Object.entries(owned.exports).filter(
      ([name]) => there.includes(name) && !old.includes(name),
    );
    if (stay.length < Object.keys(owned.exports).length)
      await noteOwned(path, { ...owned, exports: Object.fromEntries(stay) });
    return old;
  });

/** Oldest first: several may be taken within a second, whose numbers tell them apart. */
function byAge(a: string, b: string): number {
  const [[, timeA = "", numberA = ""], [, timeB = "", numberB = ""]] = [
    EXPORT.exec(a) ?? [],
    EXPORT.exec(b) ?? [],
  ];
  return timeA === timeB ? Number(numberA) - Number(numberB) : timeA < timeB ? -1 : 1;
}

const removed = (path: string): Promise<void> =>
  rm(/* turbopackIgnore: true */ path, { recursive: true, force: true });

const namesIn = (path: string): Promise<string[]> => readdir(/* turbopackIgnore: true */ path);

async function refuseWithoutRoom(
  path: string,
  files: readonly ExportFile[],
  reserveBytes: number,
): Promise<void> {
  const { bavail, bsize } = await statfs(/* turbopackIgnore: true */ path);
  const needed = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (bavail * bsize - needed >= reserveBytes) return;
  throw new ExportRefused(
    `There is no room in ${path}: the export takes ${sizeOf(needed)} and ${sizeOf(reserveBytes)} have to stay free, but only ${sizeOf(bavail * bsize)} are free. Free some space, or keep fewer exports.`,
  );
}

async function waitForFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}
