import type { Instant } from "@/domain/time/time";
/** How the clock of an exercise runs, in words. */
export const ClockWords = ({ speed }: { speed: number }) => (
  <span>
    {speed === 0 ? "Its clock is paused." : `Its clock runs ${speed.toLocaleString("en")} times as fast.`}
  </span>
);

export type ExerciseClock = { nowAt: Instant; speed: number };
