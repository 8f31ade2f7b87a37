import type { ChildProcess } from "node:child_process";
import { holdBackups } from "@/db/chosen-home";
import { noteRun, readBackups, readRuns } from "@/db/files/backups";
import { cleanUp, findLeftovers } from "@/db/files/clean-up";
import { newestOf } from "@/domain/backup/backup-file";
import { type BackupRun, failedRun, runWordsOf } from "@/domain/backup/backup-run";
import { type BackupSettings, backupSettingsOf } from "@/domain/backup/backup-settings";
import { CATCH_UP_MS, CHECK_EVERY_MS, isBackupDue } from "@/domain/backup/schedule";
import { type BackupEnd, endBackup, startBackup } from "./backup-process";
import { onePerProcess } from "./one-per-process";

type Nightly = {
  startedAt: number;
  timer: NodeJS.Timeout;
  child?: ChildProcess;
  /** When a run last started, whatever its outcome. */
  begunAt: number;
  /** A run that could not be stored: the disk is full, or the folder is read-only. */
  unwritten?: BackupRun;
};

const running = onePerProcess("nightly backup", (): { nightly?: Nightly } => ({}));

/** Errors: throws for an invalid setting, which `npm start` refuses before. */
export function backupSettings(): BackupSettings {
  const settings = backupSettingsOf({
    at: process.env.WATCHFLOOR_BACKUP_AT,
    count: process.env.WATCHFLOOR_BACKUPS,
    reserveMb: process.env.WATCHFLOOR_RESERVE_MB,
  });
  if (settings.ok) return settings.value;
  throw new Error(settings.problems.map(({ field, message }) => `${field}: ${message}`).join("\n"));
}

/** The latest runs, newest first, including one that could not be stored. */
export function latestRuns(folder: string): BackupRun[] {
  const runs = readRuns(folder);
  const unwritten = running.nightly?.unwritten;
  return unwritten && unwritten.startedAt > (runs[0]?.startedAt ?? 0) ? [unwritten, ...runs] : runs;
}

/** Makes backups of a desk whenever they are due and `isMine` says so, until `stopNightly`: of several servers one does. */
export function startNightly(folder: string, isMine: () => boolean): void {
  if (running.nightly) return;
  const settings = backupSettings();
  const look = (isFirst: boolean) => {
    try {
      if (isFirst) cleanUpAfterKilled(folder);
      if (isMine() && isDue(folder, settings, nightly)) begin(folder, nightly);
    } catch (error) {
      console.error("Watchfloor cannot look after its backups.", error);
    }
    nightly.timer = setTimeout(look, CHECK_EVERY_MS, false).unref();
  };
  const timer = setTimeout(look, CATCH_UP_MS, true).unref();
  const nightly: Nightly = { startedAt: Date.now(), timer, begunAt: 0 };
  running.nightly = nightly;
}

/** Stops a running backup, and makes no more. */
export async function stopNightly(): Promise<void> {
  const nightly = running.nightly;
  clearTimeout(nightly?.timer);
  if (nightly?.child) await endBackup(nightly.child);
}

function isDue(folder: string, { minute, count }: BackupSettings, { startedAt, child, begunAt }: Nightly) {
  if (count === 0 || child) return false;
  const now = Date.now();
  const newestAt = newestOf(readBackups(folder), now)?.takenAt ?? null;
  return isBackupDue({ now, minute, startedAt, newestAt, lastRun: lastRunOf(folder, begunAt) });
}

/** A run that started and was not stored had to leave the folder to another process. */
function lastRunOf(folder: string, begunAt: number) {
  const [run] = latestRuns(folder);
  if (begunAt > (run?.startedAt ?? 0)) return { at: begunAt, hasFailed: true };
  return run ? { at: run.startedAt, hasFailed: run.outcome !== "written" } : null;
}

/** Where another process is making a backup, that one cleans up. */
function cleanUpAfterKilled(folder: string) {
  if (findLeftovers(folder, Date.now()).length === 0) return;
  try {
    const release = holdBackups(folder);
    const removed = cleanUp(folder, Date.now());
    release();
    console.log(`Removed what was left over: ${removed.join(", ")}`);
  } catch (error) {
    console.error("What was left over stays for now.", error);
  }
}

function begin(folder: string, nightly: Nightly) {
  const begunAt = Date.now();
  nightly.begunAt = begunAt;
  nightly.child = startBackup(folder, (end) => {
    nightly.child = undefined;
    if (!end.isBusy) report(folder, nightly, begunAt, end);
  });
}

/** Logs the outcome of a run, and stores it where the run could not do so itself. */
function report(folder: string, nightly: Nightly, begunAt: number, { words }: BackupEnd) {
  const written = readRuns(folder).find((run) => run.startedAt >= begunAt);
  const run = written ?? failedRun(begunAt, Date.now() - begunAt, words);
  (run.outcome === "written" ? console.log : console.error)(runWordsOf(run));
  nightly.unwritten = undefined;
  try {
    if (!written) noteRun(folder, run);
  } catch {
    nightly.unwritten = run;
  }
}
