import { type DayRange, dayOf, type Instants } from "@/domain/time/time";
import type { Tail } from "../log/newest-log-entry";

/**
 * Days as known at the two times. Summaries cover whole days only: `partDay`, which the effective instant cuts in two,
 * is read from the log; empty when nothing comes after that instant.
 */
export type DaysAsOf = Instants & DayRange & { partDay: string };

/** The days to read for a range, where `tail` is the newest entry of the watch log. */
export const daysAsOf = (at: Instants, range: DayRange, tail: Tail): DaysAsOf => ({
  ...at,
  ...range,
  partDay: at.effectiveAt < Math.max(tail.recordedAt, tail.aheadUntilAt) ? dayOf(at.effectiveAt) : "",
});
