import { CLOCK_LEAD_MS } from "../clock/clock-doubt";
import { HOUR_MS, MINUTE_MS } from "../time/time";

const MEGABYTE = 1024 * 1024;

/** The figures at which a check becomes a warning, and at which it fails. */
export const THRESHOLDS = {
  /** For how long another program has kept every write out. */
  database: { heldMs: MINUTE_MS },
  /** Free bytes below which almost nothing can be stored. No room for the next backup is a warning. */
  disk: { failedBelowBytes: 100 * MEGABYTE },
  /** Age of the newest backup. A nightly run may start late and take long. */
  backups: { warningMs: 26 * HOUR_MS, failedMs: 48 * HOUR_MS },
  /** For how long a scheduled export has failed. */
  exports: { failedMs: 48 * HOUR_MS },
  /** Age of the last integrity check. */
  integrity: { warningMs: 48 * HOUR_MS },
  /** How far the newest entry is ahead of the clock. */
  clock: { warningMs: MINUTE_MS, failedMs: CLOCK_LEAD_MS },
  /** Share of the queue that is taken. A full one only makes people wait, so it never fails. */
  uploads: { warningShare: 0.8 },
  /** Share of the heap limit used by objects, and by the process as a whole. */
  heap: { warningShare: 0.75, failedShare: 0.92 },
  resident: { warningShare: 1, failedShare: 1.6 },
  /** Longest event-loop delay in the last minute. */
  eventLoop: { warningMs: 1_000, failedMs: 5_000 },
} as const;
