import { highestLevelOf } from "../alert-level";
import type { Trend } from "./trend";

/** Most steps in a chart; longer trends have steps of several days. */
const MOST_STEPS = 400;

/** A trend in steps wide enough for a chart: the highest level, any staleness, and all incidents of each step. */
export function condensed(trend: Trend, mostSteps = MOST_STEPS): Trend {
  const stepDays = Math.ceil(trend.levels.length / mostSteps);
  if (stepDays <= 1) return trend;
  const starts = trend.levels.map((_, i) => i).filter((i) => i % stepDays === 0);
  return {
    ...trend,
    stepDays,
    levels: starts.map((i) => highestLevelOf(trend.levels.slice(i, i + stepDays))),
    stale: starts.map((i) => trend.stale.slice(i, i + stepDays).some(Boolean)),
    incidents: starts.map((i) => trend.incidents.slice(i, i + stepDays).reduce((a, b) => a + b, 0)),
  };
}
