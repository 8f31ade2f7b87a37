import type { ExerciseState } from "@/domain/exercise/exercise";
import type { Instant } from "@/domain/time/time";

export type ExerciseClock = { nowAt: Instant; speed: number; exerciseState: ExerciseState };

const WORDS: Record<ExerciseState, (speed: number) => string> = {
  ready: () => "Not started.",
  running: (speed) => `Its clock runs ${speed.toLocaleString("en")} times as fast.`,
  paused: () => "Its clock is paused.",
  ended: () => "It has ended and is read-only.",
};

/** How the clock of an exercise runs, in words. */
export const ClockWords = ({ speed, exerciseState }: Pick<ExerciseClock, "speed" | "exerciseState">) => (
  <span>{WORDS[exerciseState](speed)}</span>
);
