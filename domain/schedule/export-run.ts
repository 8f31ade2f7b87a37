import { z } from "zod";
import { countOf } from "../count-words";
import { type Instant, MINUTE_MS } from "../time/time";
import { fromWire, toWire } from "../time/wire";
import type { ExportSchedule } from "./export-schedule";
import { lastTimeOf } from "./schedule-times";

const RUN = z.object({
  scheduleId: z.string(),
  /** The scheduled time that it was for; for a change of posture, when it was seen. */
  dueAt: z.number().int(),
  startedAt: z.number().int(),
  outcome: z.enum(["written", "failed"]),
  /** The number of the snapshot that it exported; null when none was taken. */
  number: z.number().int().nullable(),
  /** The path of the export and the names of its files. */
  path: z.string().nullable(),
  files: z.array(z.string()),
  /** The posture that it exported, by which the next change is noticed. */
  posture: z.string().nullable(),
  /** Why there is no export, in a sentence. */
  problem: z.string().nullable(),
  /** Exports that were removed by rule. */
  removed: z.array(z.string()),
});

/** One attempt at a scheduled export, on the desk's clock. */
export type ExportRun = Omit<z.infer<typeof RUN>, "dueAt" | "startedAt"> & {
  dueAt: Instant;
  startedAt: Instant;
};

const RUNS = z.object({ runs: z.array(RUN) });

/** Runs that are stored. */
const MOST_RUNS = 300;

/** Least time between the starts of two attempts, the first of which failed. */
export const EXPORT_RETRY_MS = 10 * MINUTE_MS;

/** The runs in a file, newest first; none when it is not such a file. */
export function exportRunsIn(text: string): ExportRun[] {
  try {
    const parsed = RUNS.safeParse(fromWire(text));
    return parsed.success ? parsed.data.runs : [];
  } catch {
    return [];
  }
}

/**
 * Runs as a file, newest first, at most MOST_RUNS.
 * Shape: attempts of the same export that failed again count as one, the newest; the last of each schedule that was
 *        written stays, however old, because what is due follows from it.
 */
export function exportRunsText(runs: readonly ExportRun[]): string {
  const known = runs.filter((run, i) => run.outcome === "written" || !isTriedAgain(run, runs.slice(0, i)));
  const stay = (run: ExportRun, i: number) =>
    i < MOST_RUNS || lastWrittenOf(known, run.scheduleId, Number.POSITIVE_INFINITY) === run;
  return `${toWire({ runs: known.filter(stay) }, 2)}\n`;
}

const isTriedAgain = (run: ExportRun, later: readonly ExportRun[]) =>
  later.some(({ scheduleId, dueAt }) => scheduleId === run.scheduleId && dueAt === run.dueAt);

/**
 * The run of a schedule that was written for the latest time up to an instant; undefined when none was.
 * Shape: by the time that it was for, not by the clock that it was made at, which may step back after it.
 */
export const lastWrittenOf = (
  runs: readonly ExportRun[],
  scheduleId: string,
  now: Instant,
): ExportRun | undefined =>
  runs
    .filter((run) => run.scheduleId === scheduleId && run.outcome === "written" && run.dueAt <= now)
    .reduce<ExportRun | undefined>((last, run) => (last && last.dueAt >= run.dueAt ? last : run), undefined);

type DueFacts = {
  zone: string;
  now: Instant;
  /** Newest first. */
  runs: readonly ExportRun[];
  /** What the posture is, by level and the categories that hold it. */
  posture: string;
};

/**
 * The time for which a scheduled export is due now; null when none is.
 * Shape: after a stop it is due once, for the latest time that was missed, and never for a time before it was set. A
 *        failed attempt is tried again after EXPORT_RETRY_MS. Runs of the future are of a wrong clock, and delay nothing.
 */
export function dueTimeOf(schedule: ExportSchedule, { zone, now, runs, posture }: DueFacts): Instant | null {
  const last = runs.find((run) => isOf(schedule, run) && run.startedAt <= now);
  if (last?.outcome === "failed" && now - last.startedAt < EXPORT_RETRY_MS) return null;
  if (schedule.occasion === "posture") {
    if (runs.find((run) => isOf(schedule, run) && run.outcome === "written")?.posture === posture)
      return null;
    return last?.outcome === "failed" && last.posture === posture ? last.dueAt : now;
  }
  const time = lastTimeOf(schedule, zone, now);
  if (time === null || time < schedule.recordedAt) return null;
  const written = lastWrittenOf(runs, schedule.id, now);
  return written && written.dueAt >= time ? null : time;
}

const isOf = ({ id }: ExportSchedule, { scheduleId }: ExportRun): boolean => scheduleId === id;

/** A schedule whose last attempt failed: why, and for how long it has been due and not written. */
export type FailingExport = { folder: string; problem: string; forMs: number };

/** The schedules whose last attempt failed. */
export const failingOf = (
  schedules: readonly ExportSchedule[],
  runs: readonly ExportRun[],
  now: Instant,
): FailingExport[] =>
  schedules.flatMap((schedule) => {
    const last = runs.find((run) => isOf(schedule, run) && run.startedAt <= now);
    if (last?.outcome !== "failed") return [];
    const written = lastWrittenOf(runs, schedule.id, now);
    const failed = runs.filter((run) => isOf(schedule, run) && run.dueAt > (written?.dueAt ?? 0));
    const since = Math.min(last.dueAt, ...failed.map(({ dueAt }) => dueAt));
    return [{ folder: schedule.folder, problem: last.problem ?? "", forMs: now - since }];
  });

/** A run in a sentence, for the page and the log of the server. */
export const exportRunWordsOf = ({ outcome, problem, files, removed }: ExportRun): string =>
  outcome === "failed"
    ? `Failed. ${problem}`
    : `${countOf(files.length, "file")} written${removed.length > 0 ? `, ${countOf(removed.length, "older export")} removed` : ""}`;
