"use client";

import { useLazyComponent } from "../live/use-lazy-component";
import type { ExerciseClock } from "./clock-words";

type Props = { first: ExerciseClock; children: React.ReactNode };

/** How the clock of an exercise runs: `children` as the server drew it, until somebody pauses or resumes it. */
export function RunningClockWords({ first, children }: Props) {
  const Running = useLazyComponent(async () => (await import("./live-clock-words")).LiveClockWords);
  return Running ? <Running first={first} /> : children;
}
