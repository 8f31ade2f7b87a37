import { highestLevelOf, levelWordsOf } from "../alert-level";
import { addDays, type Day, dayWordsOf } from "../time/time";
import type { Trend } from "./trend";

/** The last day of a step. */
const endOf = ({ from, to, stepDays }: Trend, step: number): Day => {
  const end = addDays(from, (step + 1) * stepDays - 1);
  return end < to ? end : to;
};

/** Whether somebody watched on any day of a step, or recorded a level for it later. */
export const isWatchedStep = (trend: Trend, step: number): boolean =>
  trend.watchedFrom === undefined ||
  (trend.levels[step] ?? null) !== null ||
  endOf(trend, step) >= trend.watchedFrom;

/** How many steps at the beginning of a trend nobody watched. */
export const unwatchedStepsOf = (trend: Trend): number => {
  const first = trend.levels.findIndex((_, step) => isWatchedStep(trend, step));
  return first < 0 ? trend.levels.length : first;
};

/** One step of a trend in words, such as `3 Substantial, overdue` or `Not watched`. */
export const trendStepWordsOf = (trend: Trend, step: number): string =>
  isWatchedStep(trend, step)
    ? `${levelWordsOf(trend.levels[step] ?? null)}${trend.stale[step] ? ", overdue" : ""}`
    : "Not watched";

/** A trend in words: since when it was watched where that is in its range, where it began and ended, and its highest level. */
export function trendWordsOf(trend: Trend): string {
  const { from, to, levels, stepDays, watchedFrom } = trend;
  const first = unwatchedStepsOf(trend);
  if (first === levels.length) return "not watched on any of these days";
  const unwatched = first > 0 && watchedFrom ? `not watched before ${dayWordsOf(watchedFrom)}, ` : "";
  const began = `from ${levelWordsOf(levels[first] ?? null)} on ${dayWordsOf(addDays(from, first * stepDays))}`;
  const ended = `to ${levelWordsOf(levels.at(-1) ?? null)} on ${dayWordsOf(to)}`;
  return `${unwatched}${began} ${ended}, highest ${levelWordsOf(highestLevelOf(levels))}`;
}
