"use client";

import { useEffect, useState } from "react";
import type { Instant } from "@/domain/time";

const TICK_MS = 15_000;

/**
 * How far the desk's clock runs ahead of the reader's own. Whatever the desk said was a little old when it arrived,
 * and an answer out of the browser's store may be hours old, so the largest lead seen is the nearest to the truth.
 */
let leadMs = Number.NEGATIVE_INFINITY;

/** The desk's clock as it runs on; `first` is what the desk said last, and what the page is drawn with at first. */
export function useNow(first: Instant, tickMs = TICK_MS): Instant {
  const [now, setNow] = useState(first);
  useEffect(() => {
    leadMs = Math.max(leadMs, first - Date.now());
    const tick = () => setNow(Date.now() + leadMs);
    tick();
    const ticking = setInterval(tick, tickMs);
    return () => clearInterval(ticking);
  }, [first, tickMs]);
  return now;
}
