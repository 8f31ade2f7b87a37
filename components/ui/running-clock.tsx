"use client";

import type { Instant } from "@/domain/time/time";
import { useNow } from "../live/use-now";
import { ClockFace } from "./clock-face";

const TICK_MS = 1_000;

/** The desk's clock, running on from when the page was rendered. */
export const RunningClock = ({ now, timeZone }: { now: Instant; timeZone: string | null }) => (
  <ClockFace at={useNow(now, TICK_MS)} timeZone={timeZone} />
);
