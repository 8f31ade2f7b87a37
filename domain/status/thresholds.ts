import { HOUR_MS, MINUTE_MS } from "../time/time";

const MEGABYTE = 1024 * 1024;

/** From which figure on a check is a warning, and from which it has failed. */
export const THRESHOLDS = {
  /** Free bytes below which hardly anything can be stored. It is a warning when the next backup has no room. */
  disk: { failedBelowBytes: 100 * MEGABYTE },
  /** Age of the newest backup. A nightly run may begin late and take long. */
  backups: { warningMs: 26 * HOUR_MS, failedMs: 48 * HOUR_MS },
  /** Age of the last integrity check. */
  integrity: { warningMs: 48 * HOUR_MS },
  /** How far the newest entry lies ahead of the clock. */
  clock: { warningMs: MINUTE_MS, failedMs: HOUR_MS },
  /** Share of the places of the queue that are taken. A full one only makes people wait: it never fails. */
  uploads: { warningShare: 0.8 },
  /** Share of the heap limit that is used by objects, and that the process takes in all. */
  heap: { warningShare: 0.75, failedShare: 0.92 },
  resident: { warningShare: 1, failedShare: 1.6 },
  /** Longest time in the last minute in which nothing was answered. */
  eventLoop: { warningMs: 1_000, failedMs: 5_000 },
} as const;
