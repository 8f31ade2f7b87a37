"use client";

import { useEffect } from "react";
import type { Instant } from "@/domain/time/time";
import { useAnswer } from "../live/use-answer";
import { runAtPace } from "../live/use-now";
import { ClockWords } from "./clock-words";

type Clock = { nowAt: Instant; speed: number };

/** How the clock of the exercise runs now, whoever set it, and every clock of the page with it. */
export function RunningWords({ first }: { first: Clock }) {
  const { speed } = useAnswer<Clock>("/api/health", first);
  useEffect(() => runAtPace(speed), [speed]);
  return <ClockWords speed={speed} />;
}
