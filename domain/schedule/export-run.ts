import { z } from "zod";
import { countOf } from "../count-words";
import { type Instant, MINUTE_MS } from "../time/time";
import { fromWire, toWire } from "../time/wire";
import type { ExportSchedule } from "./export-schedule";
import { lastTimeOf } from "./schedule-times";

const RUN = z.object({
  scheduleId: z.string(),
  /** The scheduled time that it was for; for a change of posture, when that was recorded. */
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
  /** When the posture changed since the last export on a change, ascending. */
  changes: readonly Instant[];
};

/**
 * The times for which a scheduled export is not written yet, ascending.
 * Shape: after a stop a time of day is owed once, the latest that was missed, and never one before the schedule was set;
 *        a change of posture is owed however many came after it. Runs of the future are of a wrong clock, and count not.
 */
export function owedTimesOf(schedule: ExportSchedule, { zone, now, runs, changes }: DueFacts): Instant[] {
  if (schedule.occasion === "posture") return [...changes];
  const time = lastTimeOf(schedule, zone, now);
  if (time === null || time < schedule.recordedAt) return [];
  const written = lastWrittenOf(runs, schedule.id, now);
  return written && written.dueAt >= time ? [] : [time];
}

/** Those of them that are due now: a failed attempt is made again after EXPORT_RETRY_MS, or once the schedule is edited. */
export function dueTimesOf(schedule: ExportSchedule, facts: DueFacts): Instant[] {
  const last = lastAttemptOf(schedule, facts);
  const isWaiting = last?.outcome === "failed" && facts.now - last.startedAt < EXPORT_RETRY_MS;
  return isWaiting ? [] : owedTimesOf(schedule, facts);
}

/** The last attempt of a schedule as it is now; undefined where it was edited since. */
export const lastAttemptOf = (
  { id, recordedAt }: ExportSchedule,
  { runs, now }: Pick<DueFacts, "runs" | "now">,
): ExportRun | undefined =>
  runs.find((run) => run.scheduleId === id && run.startedAt <= now && run.startedAt >= recordedAt);

/** A schedule whose last attempt failed: why, and for how long it has been due and not written. */
type FailingExport = { folder: string; problem: string; forMs: number };

/** How a schedule fails, from the times that it owes; null when it does not, or nobody has tried since it was edited. */
export function failingOf(
  schedule: ExportSchedule,
  owed: readonly Instant[],
  { runs, now }: Pick<DueFacts, "runs" | "now">,
): FailingExport | null {
  const last = lastAttemptOf(schedule, { runs, now });
  if (last?.outcome !== "failed" || owed.length === 0) return null;
  const written = lastWrittenOf(runs, schedule.id, now);
  const failed = runs.filter((run) => run.scheduleId === schedule.id && run.dueAt > (written?.dueAt ?? 0));
  const since = Math.min(last.dueAt, ...failed.map(({ dueAt }) => dueAt));
  return { folder: schedule.folder, problem: last.problem ?? "", forMs: now - since };
}

/** The numbers of the snapshots that earlier attempts at the same export took, latest first. */
export const numbersTakenFor = (runs: readonly ExportRun[], scheduleId: string, dueAt: Instant): number[] =>
  runs.flatMap((run) => (run.scheduleId === scheduleId && run.dueAt === dueAt ? (run.number ?? []) : []));

/** A run in a sentence, for the page and the log of the server. */
export const exportRunWordsOf = ({ outcome, problem, files, removed }: ExportRun): string =>
  outcome === "failed"
    ? `Failed. ${problem}`
    : `${countOf(files.length, "file")} written${removed.length > 0 ? `, ${countOf(removed.length, "older export")} removed` : ""}`;
