import { type Desk, presentOf } from "@/db/desk";
import { codeOf } from "@/db/files/error-code";
import { noteExportRun, problemOfRuns, readExportRuns } from "@/db/files/export-runs";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { type PostureSince, readPostureAt, readPostureChanges } from "@/db/queries/schedule/posture-changes";
import { readSchedules } from "@/db/queries/schedule/schedules";
import { LONG, type View } from "@/db/store";
import { CATCH_UP_MS, CHECK_EVERY_MS } from "@/domain/backup/schedule";
import {
  dueTimesOf,
  type ExportRun,
  exportRunWordsOf,
  failingOf,
  lastAttemptOf,
  lastWrittenOf,
  owedTimesOf,
} from "@/domain/schedule/export-run";
import type { ExportSchedule } from "@/domain/schedule/export-schedule";
import type { ExportFacts } from "@/domain/status/exports-check";
import type { Instant } from "@/domain/time/time";
import { type DueExport, runExport } from "./export-run";
import { backupSettings } from "./nightly-backup";
import { onePerProcess } from "./one-per-process";

type Scheduled = {
  timer?: NodeJS.Timeout;
  isStopped: boolean;
  underWay: Promise<void>;
  /** Runs that could not be stored, newest first: the disk is full, or the folder is read-only. */
  unwritten: ExportRun[];
  /** Up to when the record was searched for changes of posture, by schedule, and the posture of then. */
  checked: Map<string, PostureSince>;
};

const kept = onePerProcess(
  "scheduled exports",
  (): Scheduled => ({ isStopped: false, underWay: Promise.resolve(), unwritten: [], checked: new Map() }),
);

/** How often a server looks whether the one that makes the exports has ended. */
const TAKE_OVER_MS = 3_000;

/** The zone of a desk's scheduled times. */
export const zoneOf = ({ profile }: Desk): string => profile.timeZone ?? "UTC";

/** The latest runs, newest first, with those that could not be stored. */
export function latestExportRuns(folder: string): ExportRun[] {
  try {
    return [...kept.unwritten, ...readExportRuns(folder)];
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return kept.unwritten;
  }
}

/** Makes the exports of a desk whenever they are due, until `stopExports`. An exercise has none. */
export function startExports(desk: Desk, folder: string): void {
  if (kept.timer || desk.exercise) return;
  let didKeepUp = desk.store.keepsUp();
  let lookedAt = Number.NEGATIVE_INFINITY;
  /** A server that has just taken this over from another looks at once. */
  const isDue = () => {
    const didBefore = didKeepUp;
    didKeepUp = desk.store.keepsUp();
    return didKeepUp && (!didBefore || performance.now() - lookedAt >= CHECK_EVERY_MS);
  };
  const look = () => {
    if (isDue()) {
      lookedAt = performance.now();
      kept.underWay = runDueExports(desk, folder).catch((error: unknown) => {
        console.error("Watchfloor cannot look after its scheduled exports.", error);
      });
    }
    kept.underWay.then(() => {
      if (!kept.isStopped) kept.timer = setTimeout(look, TAKE_OVER_MS).unref();
    });
  };
  kept.timer = setTimeout(look, CATCH_UP_MS).unref();
}

/** Makes no more exports; one that is being made is finished first. */
export async function stopExports(): Promise<void> {
  kept.isStopped = true;
  clearTimeout(kept.timer);
  await kept.underWay;
}

/** Makes every export that is due now, one after another; one that fails keeps the later ones of its schedule waiting. */
export async function runDueExports(desk: Desk, folder: string): Promise<void> {
  if (!desk.store.keepsUp()) return;
  for (const schedule of await desk.store.read(readSchedules))
    for (const due of await readDue(desk, folder, schedule)) {
      if (kept.isStopped) return;
      const run = await runExport(desk, folder, due, {
        reserveBytes: backupSettings().reserveBytes,
        runs: latestExportRuns(folder),
      });
      (run.outcome === "written" ? console.log : console.error)(
        `Scheduled export ${schedule.folder}: ${exportRunWordsOf(run)}`,
      );
      note(folder, run);
      if (run.outcome === "failed") break;
    }
}

/** How the scheduled exports stand, for the status of the desk. */
export async function readExportFacts(desk: Desk, folder: string): Promise<ExportFacts> {
  const schedules = await desk.store.read(readSchedules);
  const [runs, now] = [latestExportRuns(folder), desk.now()];
  const problem = schedules.length === 0 ? null : problemOfRuns(folder);
  const failing = schedules
    .filter((schedule) => lastAttemptOf(schedule, { runs, now })?.outcome === "failed")
    .map(async (schedule) => {
      const changes = (await readChanges(desk, schedule, runs)).map(({ at }) => at);
      return failingOf(schedule, owedTimesOf(schedule, { zone: zoneOf(desk), now, runs, changes }), {
        runs,
        now,
      });
    });
  return {
    scheduled: schedules.length,
    failing: (await Promise.all(failing)).filter((each) => each !== null),
    problem,
  };
}

async function readDue(desk: Desk, folder: string, schedule: ExportSchedule): Promise<DueExport[]> {
  const runs = latestExportRuns(folder);
  const changes = await readChanges(desk, schedule, runs);
  const facts = { zone: zoneOf(desk), now: desk.now(), runs, changes: changes.map(({ at }) => at) };
  return dueTimesOf(schedule, facts).map((dueAt) => ({
    ...{ schedule, dueAt },
    posture: changes.find(({ at }) => at === dueAt)?.posture ?? null,
  }));
}

/**
 * The changes of posture that a schedule has not exported, the first of which is the posture that it was set at.
 * Cost: what was recorded since the last time.
 */
async function readChanges(
  desk: Desk,
  schedule: ExportSchedule,
  runs: readonly ExportRun[],
): Promise<PostureSince[]> {
  if (schedule.occasion !== "posture") return [];
  return desk.store.read(async (view) => {
    const present = presentOf(desk, await readTail(view)).knownAt;
    const written = lastWrittenOf(runs, schedule.id, present);
    if (written?.posture)
      return readChangesAfter(view, schedule.id, { at: written.dueAt, posture: written.posture }, present);
    const set = await readPostureAt(view, schedule.recordedAt);
    return [set, ...(await readPostureChanges(view, set, present)).changes];
  }, LONG);
}

async function readChangesAfter(view: View, scheduleId: string, written: PostureSince, present: Instant) {
  const checked = kept.checked.get(scheduleId);
  const isLater = checked !== undefined && checked.at > written.at && checked.posture === written.posture;
  const found = await readPostureChanges(view, isLater ? checked : written, present);
  // Nothing changed up to here, so the next search begins here.
  if (found.changes.length === 0) kept.checked.set(scheduleId, found.checked);
  return found.changes;
}

function note(folder: string, run: ExportRun): void {
  try {
    for (const each of [run, ...kept.unwritten].reverse()) noteExportRun(folder, each);
    kept.unwritten = [];
  } catch {
    kept.unwritten = [run, ...kept.unwritten].slice(0, MOST_UNWRITTEN);
  }
}

/** Runs that are remembered until they can be stored. */
const MOST_UNWRITTEN = 50;
