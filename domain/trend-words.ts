import { levelWordsOf } from "./alert-level";
import type { Trend } from "./trend";

/** One step of a trend in words, such as `3 Substantial, overdue`. */
export const trendStepWordsOf = ({ levels, stale }: Pick<Trend, "levels" | "stale">, step: number): string =>
  `${levelWordsOf(levels[step] ?? null)}${stale[step] ? ", overdue" : ""}`;
