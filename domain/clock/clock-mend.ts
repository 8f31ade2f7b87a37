import type { Instant } from "../time/time";

/**
 * A person's word that the clock had been wrong. Everything recorded between the two wrong times, as its rows have them,
 * counts as recorded between `clockAt`, the true time of the mend, and `recordedAt`.
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

/** The recorded times of one mend, both ends excluded. */
export type WrongSpan = Pick<ClockMend, "clockAt" | "recordedAt">;

/** Whether a recorded time is one that the clock had got wrong. */
export const isWrongClock = (at: Instant, mends: readonly WrongSpan[]): boolean =>
  mends.some(({ clockAt, recordedAt }) => at > clockAt && at < recordedAt);
