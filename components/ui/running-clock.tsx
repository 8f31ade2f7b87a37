"use client";

import type { Instant } from "@/domain/time/time";
import { useNow } from "../live/use-now";
import { ClockFace } from "./clock-face";

const TICK_MS = 1_000;

/** The desk's clock as it runs on from what it said when the page was made. */
export const RunningClock = ({ now, timeZone }: { now: Instant; timeZone: string | null }) => (
  <ClockFace at={useNow(now, TICK_MS)} timeZone={timeZone} />
);
