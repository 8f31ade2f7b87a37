import { highestLevelOf, levelWordsOf } from "../alert-level";
import { dayWordsOf } from "../time/time";
import type { Trend } from "./trend";

/** One step of a trend in words, such as `3 Substantial, overdue`. */
export const trendStepWordsOf = ({ levels, stale }: Pick<Trend, "levels" | "stale">, step: number): string =>
  `${levelWordsOf(levels[step] ?? null)}${stale[step] ? ", overdue" : ""}`;

/** A trend in words: where it began, where it ended, and its highest level. */
export function trendWordsOf({ from, to, levels }: Trend): string {
  const began = `from ${levelWordsOf(levels[0] ?? null)} on ${dayWordsOf(from)}`;
  const ended = `to ${levelWordsOf(levels.at(-1) ?? null)} on ${dayWordsOf(to)}`;
  return `${began} ${ended}, highest ${levelWordsOf(highestLevelOf(levels))}`;
}
