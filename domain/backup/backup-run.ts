import { z } from "zod";
import { countOf } from "../count-words";
import type { RecordHead } from "../record/verdict";
import type { Instant } from "../time/time";
import { fromWire, toWire } from "../time/wire";
import { sizeOf } from "./disk-space";

/** The outcomes of a run, in words. Only `written` leaves a backup. */
const RUN_OUTCOMES = [
  { outcome: "written", words: "Written and verified" },
  { outcome: "skipped", words: "Skipped: no room" },
  { outcome: "failed", words: "Failed" },
  { outcome: "damaged", words: "Damage found" },
] as const;

const RUN = z.object({
  startedAt: z.number().int(),
  tookMs: z.number().nonnegative(),
  outcome: z.enum(RUN_OUTCOMES.map(({ outcome }) => outcome)),
  /** Name in the backups folder, size and row counts; null unless a backup was written. */
  file: z.string().nullable(),
  bytes: z.number().nullable(),
  rowCount: z.number().nullable(),
  /** Why there is no backup, in a sentence. */
  problem: z.string().nullable(),
  /** The result of checking the record in the backup; null where it was not checked. */
  record: z
    .object({
      /** The newest entry and its seal, to check later that the record still leads to it. */
      head: z.object({ revision: z.number(), seal: z.string(), keyFingerprint: z.string() }).nullable(),
      /** How the record differs from its seals, in a sentence. */
      problem: z.string().nullable(),
      /** Which part nobody vouches for, in a sentence. */
      unvouched: z.string().nullable().default(null),
    })
    .nullable()
    .default(null),
  /** The files removed by rule. */
  removed: z.array(z.string()),
});

/** One attempt at a backup. */
export type BackupRun = Omit<z.infer<typeof RUN>, "startedAt"> & { startedAt: Instant };

const RUNS = z.object({ runs: z.array(RUN) });

/** Runs to store: a week of them, even when each fails and is retried every hour. */
const MOST_RUNS = 200;

/** The runs in a file, newest first; none when it is not such a file. */
export function runsIn(text: string): BackupRun[] {
  try {
    const parsed = RUNS.safeParse(fromWire(text));
    return parsed.success ? parsed.data.runs : [];
  } catch {
    return [];
  }
}

/** Runs as a file, newest first, at most MOST_RUNS. */
export const runsText = (runs: readonly BackupRun[]): string =>
  `${toWire({ runs: runs.slice(0, MOST_RUNS) }, 2)}\n`;

/** The runs without the heads that a record does not lead to. */
export const withoutHeads = (
  runs: readonly BackupRun[],
  isLedTo: (head: RecordHead) => boolean,
): BackupRun[] =>
  runs.map((run) =>
    run.record?.head && !isLedTo(run.record.head) ? { ...run, record: { ...run.record, head: null } } : run,
  );

/** A run that ended before it could record its own outcome. */
export const failedRun = (startedAt: Instant, tookMs: number, problem: string): BackupRun => ({
  ...{ startedAt, tookMs, outcome: "failed", problem },
  ...{ file: null, bytes: null, rowCount: null, record: null, removed: [] },
});

export const outcomeWordsOf = (run: BackupRun): string =>
  RUN_OUTCOMES.find(({ outcome }) => outcome === run.outcome)?.words ?? run.outcome;

/** A run in one line, for the server's messages. */
export function runWordsOf(run: BackupRun): string {
  if (run.outcome !== "written") return `No backup was written. ${run.problem}`;
  const written = `Wrote and verified the backup ${run.file}: ${countOf(run.rowCount ?? 0, "row")}, ${sizeOf(run.bytes ?? 0)}.`;
  return `${written} ${recordWordsOf(run.record)}`;
}

function recordWordsOf(record: BackupRun["record"]): string {
  if (!record) return "Its record has no seals yet.";
  const { problem, unvouched } = record;
  return [problem ?? "No entry of its record has been altered.", unvouched].filter(Boolean).join(" ");
}
