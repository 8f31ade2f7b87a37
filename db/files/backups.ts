import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type BackupFile, takenAtOf } from "@/domain/backup/backup-file";
import { type BackupRun, runsIn, runsText } from "@/domain/backup/backup-run";
import type { DiskSpace } from "@/domain/backup/disk-space";
import { filesOf } from "./data-folder";
import { replaceFile } from "./replace-file";

const runsFile = (folder: string) => join(filesOf(folder).backups, "runs.json");

/** The folder is the owner's choice: the comments tell the bundler not to look for it among the sources. */
const isThere = (path: string) => existsSync(/* turbopackIgnore: true */ path);
const sizeOf = (path: string): number =>
  statSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false })?.size ?? 0;

/** The backups in the folder of backups, newest first. Files with other names are ignored. */
export function readBackups(folder: string): BackupFile[] {
  const { backups } = filesOf(folder);
  const names = isThere(backups) ? readdirSync(/* turbopackIgnore: true */ backups) : [];
  return names
    .flatMap((name) => {
      const takenAt = takenAtOf(name);
      return takenAt === undefined ? [] : [{ name, takenAt, bytes: sizeOf(join(backups, name)) }];
    })
    .sort((a, b) => b.takenAt - a.takenAt);
}

/** The latest backup runs, newest first. */
export const readRuns = (folder: string): BackupRun[] =>
  isThere(runsFile(folder)) ? runsIn(readFileSync(/* turbopackIgnore: true */ runsFile(folder), "utf8")) : [];

/** Adds a run to the stored ones. */
export const noteRun = (folder: string, run: BackupRun): void =>
  storeRuns(folder, [run, ...readRuns(folder)]);

/** Stores these runs, newest first, atomically. */
export function storeRuns(folder: string, runs: readonly BackupRun[]): void {
  const file = runsFile(folder);
  const draft = `${file}.partial-${process.pid}`;
  mkdirSync(filesOf(folder).backups, { recursive: true });
  writeFileSync(draft, runsText(runs));
  replaceFile(draft, file);
}

/** The size of a backup, and the free space where it goes. */
export function readRoom(folder: string, databaseBytes: number, reserveBytes: number): DiskSpace {
  const { backups } = filesOf(folder);
  const { bavail, bsize } = statfsSync(/* turbopackIgnore: true */ isThere(backups) ? backups : folder);
  return { databaseBytes, freeBytes: bavail * bsize, reserveBytes };
}
