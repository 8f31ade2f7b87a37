import { levelMoveWordsOf } from "@/domain/alert-level";
import { countOf } from "@/domain/count-words";
import { excerptOf } from "@/domain/log/excerpt";
import type { LevelMove } from "@/domain/trend/level-moves";
import type { Trend } from "@/domain/trend/trend";
import { stepOfDay } from "@/domain/trend/trend-step";
import { isWatchedStep } from "@/domain/trend/trend-words";
import type { Readout } from "./chart-readout";

/** A move of a category's level in a sentence: by which indicator, and why. */
function moveWordsOf({ before, after, name, reason }: LevelMove): string {
  const moved = levelMoveWordsOf(before, after);
  return `${moved[0]?.toUpperCase()}${moved.slice(1)}${name ? ` by ${name}` : ""}${reason ? `: ${excerptOf(reason)}` : ""}`;
}

/** What moved in a step, and why, as rows of its readout. */
export const moveRowsOf = (trend: Trend & { moves: LevelMove[] }, step: number): Readout["rows"] =>
  trend.moves
    .filter(({ day }) => stepOfDay(trend, day) === step)
    .map((move) => ({ text: moveWordsOf(move) }));

/** How many incidents a step had; nothing where nobody watched and none is known. */
export function countRowsOf(trend: Trend, step: number): Readout["rows"] {
  const count = trend.incidents[step] ?? 0;
  return count > 0 || isWatchedStep(trend, step) ? [{ text: countOf(count, "incident") }] : [];
}
