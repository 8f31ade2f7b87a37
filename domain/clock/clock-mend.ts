import type { Instant } from "../time/time";

/**
 * A correction of the clock. Everything stored with a recorded time between the two wrong times counts as recorded
 * between `clockAt`, the true time of the correction, and `recordedAt`.
 */
export type ClockMend = {
  number: number;
  clockAt: Instant;
  wrongFromAt: Instant;
  wrongUntilAt: Instant;
  entryCount: number;
  reason: string;
  recordedAt: Instant;
  recordedBy: string;
};

/** The wrong recorded times of one correction, both ends excluded. */
export type WrongSpan = Pick<ClockMend, "clockAt" | "recordedAt">;

/** Whether a recorded time is one that the clock got wrong. */
export const isWrongClock = (at: Instant, mends: readonly WrongSpan[]): boolean =>
  mends.some(({ clockAt, recordedAt }) => at > clockAt && at < recordedAt);

/** Shown beside a recorded time that the clock got wrong. */
export const WRONG_CLOCK_WORDS = "recorded while the clock was wrong";
