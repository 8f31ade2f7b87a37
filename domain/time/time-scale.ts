import type { ChartDays } from "./range";
import { DAY_MS, HOUR_MS, type Instant, type Instants, MINUTE_MS } from "./time";

/**
 * The scale of a slider.
 * Units: UTC milliseconds; `from` is on a whole step, and `to` is the present.
 */
export type TimeScale = { from: Instant; to: Instant; stepMs: number };

/** Steps that read as round times, shortest first. */
const STEPS_MS = [
  ...[1, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR_MS),
  ...[1, 2, 7, 14].map((days) => days * DAY_MS),
];
/** Most steps of a slider: more would be finer than a hand or a screen. */
const MOST_STEPS = 1_500;
/** Most marks along a slider; closer changes share one. */
export const MOST_MARKS = 300;

/**
 * The scale of the last days up to now; it starts a day before the selected times when those are earlier.
 * Shape: the scale of all days starts at `firstAt`, when the desk's first change was recorded.
 */
export function timeScaleOf(now: Instant, at: Instants | null, days: ChartDays, firstAt: Instant): TimeScale {
  const begins = days === "all" ? Math.min(firstAt, now - DAY_MS) : now - days * DAY_MS;
  const earliest = at ? Math.min(begins, at.effectiveAt - DAY_MS, at.knownAt - DAY_MS) : begins;
  const stepMs = STEPS_MS.find((step) => (now - earliest) / step <= MOST_STEPS) ?? 30 * DAY_MS;
  return { from: Math.floor(earliest / stepMs) * stepMs, to: now, stepMs };
}
