"use client";

import { useEffect, useState } from "react";
import type { Instant } from "@/domain/time/time";

const TICK_MS = 15_000;

/**
 * How far the desk's clock runs ahead of the reader's own. Whatever the desk said was a little old when it arrived,
 * and an answer out of the browser's store may be hours old, so the largest lead seen is the nearest to the truth.
 */
let leadMs = Number.NEGATIVE_INFINITY;

/** How fast the clock of an exercise runs, in times of real time; null on every other desk, which runs as fast. */
let pace: number | null = null;

/** Makes every clock of the page run as that of the exercise does. */
export const runAtPace = (speed: number): void => {
  pace = speed;
};

/** What the desk said last, and when it arrived on the reader's own clock. */
let latest: { at: Instant; arrivedAt: number } | undefined;

const runOn = ({ at, arrivedAt }: { at: Instant; arrivedAt: number }): Instant =>
  pace === null ? Date.now() + leadMs : at + Math.round((Date.now() - arrivedAt) * pace);

/** What the desk's clock says now; the reader's own, as long as no clock of the page runs. */
export const deskNow = (): Instant => (latest ? runOn(latest) : Date.now());

/** What the desk says its clock shows: pages and answers may have been made up to a minute before they arrive. */
export function noteDeskClock(at: Instant): void {
  const lead = at - Date.now();
  if (lead > leadMs) leadMs = lead;
}

/** The desk's clock as it runs on; `first` is what the desk said last, and what the page is drawn with at first. */
export function useNow(first: Instant, tickMs = TICK_MS): Instant {
  const [now, setNow] = useState(first);
  useEffect(() => {
    const reading = { at: first, arrivedAt: Date.now() };
    noteDeskClock(first);
    latest = reading;
    const tick = () => setNow(runOn(reading));
    tick();
    const ticking = setInterval(tick, tickMs);
    return () => clearInterval(ticking);
  }, [first, tickMs]);
  return now;
}
