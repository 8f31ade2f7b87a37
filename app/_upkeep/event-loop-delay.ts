import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import { onePerProcess } from "./one-per-process";

/** How often the longest delay is noted, and how many notes are kept: one minute in all. */
const NOTE_MS = 10_000;
const NOTES = 6;
/** Delays while starting say nothing about later. */
const STARTING_MS = 30_000;
/** The monitor's own period, which it includes in every delay. */
const RESOLUTION_MS = 20;
const NANOS = 1_000_000;

type Delays = { histogram: IntervalHistogram; notes: number[]; isStarting: boolean };

const running = onePerProcess("delays", (): { delays?: Delays } => ({}));

/** Measures event-loop delays once the process has started. */
export function watchDelays(startingMs = STARTING_MS): void {
  if (running.delays) return;
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const delays: Delays = { histogram, notes: [], isStarting: true };
  running.delays = delays;
  setTimeout(() => {
    histogram.enable();
    delays.isStarting = false;
  }, startingMs).unref();
  setInterval(() => {
    delays.notes = [longestIn(delays.histogram), ...delays.notes].slice(0, NOTES);
    delays.histogram.reset();
  }, NOTE_MS).unref();
}

/** The longest event-loop delay in the last minute, in milliseconds; null while the server starts. */
export function longestDelayMs(): number | null {
  const delays = running.delays;
  if (!delays || delays.isStarting) return null;
  return Math.max(longestIn(delays.histogram), ...delays.notes);
}

const longestIn = ({ max }: IntervalHistogram) => Math.max(0, max / NANOS - RESOLUTION_MS);
