"use client";

import { useLater } from "../live/use-later";
import type { ExerciseClock } from "./clock-words";

type Props = { first: ExerciseClock; children: React.ReactNode };

/** How the clock of an exercise runs: `children` as the server drew it, until somebody pauses or resumes it. */
export function RunningClockWords({ first, children }: Props) {
  const Running = useLater(async () => (await import("./running-words")).RunningWords);
  return Running ? <Running first={first} /> : children;
}
