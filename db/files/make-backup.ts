import { mkdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { backupNameOf, superseded } from "@/domain/backup/backup-file";
import type { BackupRun } from "@/domain/backup/backup-run";
import type { BackupSettings } from "@/domain/backup/backup-settings";
import { spaceProblemOf } from "@/domain/backup/disk-space";
import { problemWordsOf, type RecordVerdict, unvouchedWordsOf } from "@/domain/record/verdict";
import type { Instant } from "@/domain/time/time";
import type { Home, OnProgress } from "../home";
import { DamagedCopy } from "../store";
import { noteRun, readBackups, readRoom } from "./backups";
import { cleanUp } from "./clean-up";
import { filesOf } from "./data-folder";

type Made = Pick<BackupRun, "outcome" | "problem"> &
  Partial<Pick<BackupRun, "file" | "bytes" | "rowCount" | "record">>;

/** A run was stopped on request: that is no failure, so no run is stored. */
export class BackupStopped extends Error {}

/**
 * Makes a backup in the folder of backups: cleans up, checks the free space, copies, verifies, removes what it
 * supersedes, and stores the result. A backup that failed, or whose record is altered or not vouched for, supersedes
 * nothing. The caller must hold the backups (`holdBackups`).
 * Errors: throws BackupStopped when `onProgress` did, and the disk's error when the run cannot be stored.
 */
export async function makeBackup(
  home: Home,
  settings: BackupSettings,
  startedAt: Instant,
  onProgress: OnProgress = () => undefined,
): Promise<BackupRun> {
  const { folder } = home;
  const began = performance.now();
  mkdirSync(filesOf(folder).backups, { recursive: true });
  const leftovers = cleanUp(folder, startedAt);
  const made = await attempt(home, settings, startedAt, onProgress);
  const isGood = made.outcome === "written" && !made.record?.problem && !made.record?.unvouched;
  const old = isGood ? removeSuperseded(folder, settings.count, startedAt) : [];
  const run: BackupRun = {
    ...{ startedAt, tookMs: Math.round(performance.now() - began) },
    ...{ file: null, bytes: null, rowCount: null, record: null },
    ...made,
    removed: [...leftovers, ...old].map((file) => basename(file)),
  };
  noteRun(folder, run);
  return run;
}

async function attempt(
  home: Home,
  { reserveBytes }: BackupSettings,
  startedAt: Instant,
  onProgress: OnProgress,
): Promise<Made> {
  const { folder } = home;
  const room = readRoom(folder, home.bytes(), reserveBytes);
  const problem = spaceProblemOf(room, filesOf(folder).backups);
  if (problem) return { outcome: "skipped", problem };
  try {
    const name = backupNameOf(startedAt);
    const { rowCount, record } = await home.backUp(join(filesOf(folder).backups, name), onProgress);
    const bytes = readBackups(folder).find((backup) => backup.name === name)?.bytes ?? 0;
    return { outcome: "written", problem: null, file: name, bytes, rowCount, record: resultOf(record) };
  } catch (error) {
    if (error instanceof BackupStopped) throw error;
    const isDamaged = error instanceof DamagedCopy;
    const message = error instanceof Error ? error.message : String(error);
    return { outcome: isDamaged ? "damaged" : "failed", problem: message };
  }
}

const resultOf = (verdict: RecordVerdict | null): BackupRun["record"] =>
  verdict && {
    head: verdict.head,
    problem: problemWordsOf(verdict),
    unvouched: verdict.unvouched && unvouchedWordsOf(verdict.unvouched),
  };

/** Returns the files that were removed. */
function removeSuperseded(folder: string, count: number, now: Instant): string[] {
  const files = superseded(readBackups(folder), count, now).map(({ name }) =>
    join(filesOf(folder).backups, name),
  );
  for (const file of files) rmSync(file, { force: true });
  return files;
}
