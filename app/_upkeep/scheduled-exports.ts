import type { Desk } from "@/db/desk";
import { noteExportRun, problemOfRuns, readExportRuns } from "@/db/files/export-runs";
import { readBoard } from "@/db/queries/board/board";
import { readSchedules } from "@/db/queries/schedule/schedules";
import { codeOf } from "@/db/sqlite/failure";
import { CATCH_UP_MS, CHECK_EVERY_MS } from "@/domain/backup/schedule";
import { postureKeyOf } from "@/domain/board/posture";
import { dueTimeOf, type ExportRun, exportRunWordsOf, failingOf } from "@/domain/schedule/export-run";
import type { ExportFacts } from "@/domain/status/exports-check";
import { type DueExport, runExport } from "./export-run";
import { backupSettings } from "./nightly-backup";
import { onePerProcess } from "./one-per-process";

type Scheduled = {
  timer?: NodeJS.Timeout;
  isStopped: boolean;
  underWay: Promise<void>;
  /** Runs that could not be stored, newest first: the disk is full, or the folder is read-only. */
  unwritten: ExportRun[];
};

const kept = onePerProcess(
  "scheduled exports",
  (): Scheduled => ({ isStopped: false, underWay: Promise.resolve(), unwritten: [] }),
);

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
  const look = () => {
    kept.underWay = runDueExports(desk, folder).catch((error: unknown) => {
      console.error("Watchfloor cannot look after its scheduled exports.", error);
    });
    kept.underWay.then(() => {
      if (!kept.isStopped) kept.timer = setTimeout(look, CHECK_EVERY_MS).unref();
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

/** Makes every export that is due now, one after another. */
export async function runDueExports(desk: Desk, folder: string): Promise<void> {
  for (const due of await readDue(desk, folder)) {
    if (kept.isStopped) return;
    const run = await runExport(desk, folder, due, backupSettings().reserveBytes);
    (run.outcome === "written" ? console.log : console.error)(
      `Scheduled export ${due.schedule.folder}: ${exportRunWordsOf(run)}`,
    );
    note(folder, run);
  }
}

/** How the scheduled exports stand, for the status of the desk. */
export async function readExportFacts(desk: Desk, folder: string): Promise<ExportFacts> {
  const schedules = await desk.store.read(readSchedules);
  const runs = latestExportRuns(folder);
  const problem = schedules.length === 0 ? null : problemOfRuns(folder);
  return { scheduled: schedules.length, failing: failingOf(schedules, runs, desk.now()), problem };
}

async function readDue(desk: Desk, folder: string): Promise<DueExport[]> {
  const { schedules, posture } = await desk.store.read(async (view) => {
    const schedules = await readSchedules(view);
    return {
      schedules,
      posture: schedules.length === 0 ? "" : postureKeyOf(await readBoard(view, desk)),
    };
  });
  const facts = { zone: zoneOf(desk), now: desk.now(), posture, runs: latestExportRuns(folder) };
  return schedules.flatMap((schedule) => {
    const dueAt = dueTimeOf(schedule, facts);
    return dueAt === null ? [] : [{ schedule, dueAt, posture }];
  });
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
