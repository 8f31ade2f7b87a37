"use client";

import { useEffect } from "react";
import { useAnswer } from "../live/use-answer";
import { runAtPace } from "../live/use-now";
import { ClockWords, type ExerciseClock } from "./clock-words";

/** How the clock of the exercise runs now, and every clock of the page with it. */
export function LiveClockWords({ first }: { first: ExerciseClock }) {
  const { speed, exerciseState } = useAnswer<ExerciseClock>("/api/health", first);
  useEffect(() => runAtPace(speed), [speed]);
  return <ClockWords exerciseState={exerciseState} speed={speed} />;
}
