import { access, constants, mkdir, open, readdir, rename, rm, statfs, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { sizeOf } from "@/domain/backup/disk-space";
import { codeOf } from "../sqlite/failure";
import { filesOf } from "./data-folder";

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
 * Errors: throws ExportRefused when it cannot be written, or does not answer.
 */
export const openExportFolder = (path: string): Promise<void> =>
  onDisk(path, DISK_PATIENCE_MS, async () => {
    await mkdir(/* turbopackIgnore: true */ path, { recursive: true });
    await access(/* turbopackIgnore: true */ path, constants.W_OK);
    for (const name of await namesIn(path)) if (name.startsWith(DRAFT)) await removed(join(path, name));
  });

/**
 * Writes the files of an export into a folder of its own, all of them or none: it gets its name once everything is on
 * the disk. One that is there already was written whole, and stays.
 * Errors: throws ExportRefused when the disk is full, would keep less than `reserveBytes`, cannot be written, or does
 *         not answer.
 */
export const writeExport = (
  path: string,
  name: string,
  files: readonly ExportFile[],
  reserveBytes: number,
): Promise<void> =>
  onDisk(path, DISK_PATIENCE_MS, async () => {
    if ((await namesIn(path)).includes(name)) return;
    await refuseWithoutRoom(path, files, reserveBytes);
    await finishExport(await draftExport(path, name, files), join(path, name));
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
 * Removes all but the newest exports, of those up to the one that was just written; 0 keeps all. Returns the names of
 * those that went.
 * Shape: one that is named after a later time was made by a clock that was ahead, and stays until that time.
 */
export const removeOldExports = (path: string, written: string, keptCount: number): Promise<string[]> =>
  onDisk(path, DISK_PATIENCE_MS, async () => {
    if (keptCount === 0) return [];
    const upToIt = (await namesIn(path)).filter((name) => EXPORT.test(name) && name <= written);
    const old = upToIt.sort().reverse().slice(keptCount);
    for (const name of old) {
      // One that is ended half-way is no export any more, and goes at the next time.
      await rename(join(path, name), join(path, `${DRAFT}${name}`));
      await removed(join(path, `${DRAFT}${name}`));
    }
    return old;
  });

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

/** How long a disk may take: one of its own, or a share of the network, may never answer. */
const DISK_PATIENCE_MS = 30_000;

/** Work whose time was up and that has not ended. It holds a thread, so nothing else is begun until it has. */
let stuck: Promise<unknown> | undefined;

/**
 * Does something on the disk of a folder.
 * Errors: throws ExportRefused for an error of the system, and when it takes longer than `patienceMs`, or something
 *         before it still does: with the folder and what to do.
 */
export async function onDisk<T>(path: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  if (stuck) throw notAnswering(path);
  const working = work();
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, refuse) => {
    late = setTimeout(() => {
      stuck = working
        .catch(() => undefined)
        .finally(() => {
          stuck = undefined;
        });
      refuse(notAnswering(path));
    }, patienceMs);
  });
  try {
    return await Promise.race([working, tooLate]);
  } catch (error) {
    throw naming(path, error);
  } finally {
    clearTimeout(late);
  }
}

const notAnswering = (path: string) =>
  new ExportRefused(
    `The disk of ${path} does not answer. Check its connection, or name another folder: WATCHFLOOR_EXPORTS=FOLDER.`,
  );

function naming(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  if (code === "EEXIST" || code === "ENOTDIR")
    return new ExportRefused(
      `${path} is no folder. Remove or rename what is there, or name another folder: WATCHFLOOR_EXPORTS=FOLDER.`,
    );
  const isFull = code === "ENOSPC" || code === "EDQUOT";
  return new ExportRefused(
    isFull
      ? `The disk of ${path} is full. Free some space, or keep fewer exports.`
      : `${path} cannot be written (${code}). Let the user that runs Watchfloor write there, or name another folder: WATCHFLOOR_EXPORTS=FOLDER.`,
  );
}
