import { type DayRange, dayOf, type Instants } from "@/domain/time/time";
import type { Tail } from "../log/newest-log-entry";

/**
 * Days as known at the two times. A summary knows whole days only: `partDay` is the one that the effective instant cuts
 * in two, which is read from the log; empty when nothing lies behind that instant.
 */
export type DaysAsked = Instants & DayRange & { partDay: string };

/** What is asked of the days of a range, when `tail` is the newest entry of the watch log. */
export const daysAskedOf = (at: Instants, range: DayRange, tail: Tail): DaysAsked => ({
  ...at,
  ...range,
  partDay: at.effectiveAt < Math.max(tail.recordedAt, tail.aheadUntilAt) ? dayOf(at.effectiveAt) : "",
});
