import { getHeapStatistics } from "node:v8";
import { chosenHome } from "@/db/chosen-home";
import { type Desk, readClockDoubt } from "@/db/desk";
import { readBackups, readRoom } from "@/db/files/backups";
import { dataFolder } from "@/db/files/data-folder";
import { readDoubtfulKeys, readSigningKeys } from "@/db/queries/board/snapshot-signature";
import { readTail } from "@/db/queries/log/newest-log-entry";
import type { Store } from "@/db/store";
import { type BackupFile, newestOf } from "@/domain/backup/backup-file";
import type { BackupRun } from "@/domain/backup/backup-run";
import type { DiskSpace } from "@/domain/backup/disk-space";
import { doubtWordsOf } from "@/domain/clock/clock-words";
import { UPLOAD_LIMITS } from "@/domain/import/upload-limits";
import { unvouchedWordsOf } from "@/domain/record/verdict";
import type { Readiness } from "@/domain/status/check";
import { readinessOf } from "@/domain/status/readiness";
import {
  type Condition,
  type RecordWords,
  replacedKeyWordsOf,
  type SigningKey,
  UNRECORDED_KEY,
  type Verdict,
} from "@/domain/status/storage-checks";
import type { Instant } from "@/domain/time/time";
import { waitingUploads } from "../_imports/upload-space";
import { longestDelayMs } from "./event-loop-delay";
import { backupSettings, latestRuns } from "./nightly-backup";
import { onePerProcess } from "./one-per-process";
import { readExportFacts } from "./scheduled-exports";

/** The status of the desk, with the backups it was computed from. */
type DeskStatus = Readiness & { backups: BackupFile[]; runs: BackupRun[] };

/** How long pages share one status. */
const RECENT_MS = 5_000;

type Recent = { status: Promise<DeskStatus>; until: number };

const shared = onePerProcess<{ recent?: Recent }>("status", () => ({}));

/** The status of the desk, which pages share from now on. */
export function readStatus(desk: Desk): Promise<DeskStatus> {
  const status = computeStatus(desk);
  shared.recent = { status, until: performance.now() + RECENT_MS };
  return status;
}

/** A recent status of the desk, shared by all pages. */
export const readRecentStatus = (desk: Desk): Promise<DeskStatus> =>
  shared.recent && shared.recent.until >= performance.now() ? shared.recent.status : readStatus(desk);

/**
 * Everything that the checks are computed from.
 * Cost: a few small file reads, and one row.
 */
async function computeStatus(desk: Desk): Promise<DeskStatus> {
  const now = Date.now();
  const folder = dataFolder();
  const { count, reserveBytes } = backupSettings();
  const [backups, runs] = [orElse(() => readBackups(folder), []), orElse(() => latestRuns(folder), [])];
  const newest = await readNewest(desk);
  const { used_heap_size: heapBytes, heap_size_limit: heapLimitBytes } = getHeapStatistics();
  const readiness = readinessOf({
    now,
    condition: conditionOf(desk, newest.failure),
    room: orElse<DiskSpace | null>(() => readRoom(folder, chosenHome(folder).bytes(), reserveBytes), null),
    backups: {
      isElsewhere: !desk.store.keepsUp(),
      count,
      newestAt: newestOf(backups, now)?.takenAt ?? null,
      hasAhead: backups.some(({ takenAt }) => takenAt > now),
      lastRun: runs[0] ?? null,
    },
    exports: await readExportFacts(desk, folder).catch(() => null),
    integrity: lastVerdict(runs),
    chain: lastVerdictOfRecord(runs),
    signing: await readSigningKey(desk),
    record: await readRecordWords(folder).catch(() => NOTHING_KNOWN),
    clockDoubt: await readDoubtWords(desk),
    aheadMs: newest.recordedAt === null ? null : newest.recordedAt - desk.now(),
    uploads: { waiting: waitingUploads(), limit: UPLOAD_LIMITS.waiting },
    memory: { residentBytes: process.memoryUsage.rss(), heapBytes, heapLimitBytes },
    delayMs: longestDelayMs(),
  });
  return { ...readiness, backups, runs };
}

/** The fingerprint of the key that signs for a desk, or why it cannot be read. */
export async function readSigningKey({ store, exercise }: Desk): Promise<SigningKey> {
  try {
    const { fingerprint } = store.signer();
    const doubt = exercise ? null : await readKeyDoubt(store, fingerprint).catch(() => null);
    return { fingerprint, problem: null, doubt };
  } catch (error) {
    return {
      fingerprint: null,
      problem: error instanceof Error ? error.message : String(error),
      doubt: null,
    };
  }
}

/** An unreadable database is reported by another check. */
const readKeyDoubt = (store: Store, fingerprint: string): Promise<string | null> =>
  store.read(async (view) => {
    const [keys, doubtful] = [await readSigningKeys(view), await readDoubtfulKeys(view)];
    if (keys.length > 0 && !keys.some((key) => key.fingerprint === fingerprint)) return UNRECORDED_KEY;
    const found = doubtful.find((key) => key.fingerprint === fingerprint);
    return found ? replacedKeyWordsOf(found.recordedAt) : null;
  });

const NOTHING_KNOWN: RecordWords = { problem: null, unvouched: null };

/**
 * What is known about the record of the desk without a check.
 * Errors: throws when its database cannot be read.
 */
export async function readRecordWords(folder: string): Promise<RecordWords> {
  const { findings, unvouched } = await chosenHome(folder).readRecordState();
  return {
    problem: findings[0] ? `The record has been altered. ${findings[0].message}` : null,
    unvouched: unvouched && unvouchedWordsOf(unvouched),
  };
}

/** An unreadable database is reported by another check. */
const readDoubtWords = (desk: Desk): Promise<string | null> =>
  readClockDoubt(desk).then(
    (doubt) => (doubt ? doubtWordsOf(doubt) : null),
    () => null,
  );

const readNewest = (desk: Desk): Promise<{ recordedAt: Instant | null; failure: unknown }> =>
  desk.store.read(readTail).then(
    ({ recordedAt }) => ({ recordedAt, failure: null }),
    (failure: unknown) => ({ recordedAt: null, failure }),
  );

/**
 * The condition of the database after a read; `failure` is why that failed, null when it did not.
 * Shape: the store's own condition takes precedence, so that every page, program and check agrees.
 */
export function conditionOf({ store }: Desk, failure: unknown): Condition {
  const condition = store.condition();
  if (failure === null || condition.status !== "ok") return condition;
  return { status: "failed", message: NO_ANSWER, detail: String(failure) };
}

const NO_ANSWER =
  "The database is not answering. What was recorded before is safe. Try again in a minute; if it stays like this, stop the server, then start it again.";

/** The verdict of the latest run that read the whole database. */
function lastVerdict(runs: readonly BackupRun[]): Verdict | null {
  const run = runs.find(({ outcome }) => outcome === "written" || outcome === "damaged");
  return run ? { at: run.startedAt, problem: run.problem } : null;
}

/** The verdict of the latest run that checked the record. */
function lastVerdictOfRecord(runs: readonly BackupRun[]): Verdict | null {
  const run = runs.find(({ record }) => record !== null);
  return run ? { at: run.startedAt, problem: run.record?.problem ?? null } : null;
}

/** The checks report an unreadable folder; the status itself is always available. */
function orElse<T>(read: () => T, instead: T): T {
  try {
    return read();
  } catch {
    return instead;
  }
}
