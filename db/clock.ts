import { uptime } from "node:os";
import { type ClockDoubt, type ClockReading, clockDoubtOf } from "@/domain/clock/clock-doubt";
import type { Instant } from "@/domain/time/time";

/** Decides whether the clock of a desk can be trusted. */
export type ClockWatch = {
  /**
   * Why it cannot be trusted; undefined when it can. `readNewestAt` is called only where elapsed time explains nothing.
   */
  readDoubt(readNewestAt: () => Promise<Instant>): Promise<ClockDoubt | undefined>;
  /** The last trusted reading; null before the first. */
  trusted(): ClockReading | null;
};

/** A clock that a test, a seed or an exercise sets on purpose. */
export const SET_BY_DESIGN: ClockWatch = { readDoubt: async () => undefined, trusted: () => null };

/**
 * What this machine's clock says on a desk.
 * Source: clock_gettime(2): CLOCK_MONOTONIC, which `performance.now` counts, stands still in suspend; /proc/uptime, which
 *         `os.uptime` reads, goes on. So a machine that wakes has not jumped.
 */
export const machineReading = (clockOffsetMs: number): ClockReading => ({
  clockAt: Date.now() - clockOffsetMs,
  runningMs: performance.now(),
  bootedMs: uptime() * 1000,
});

/** Watches a clock, starting from a trusted reading; null when there is none. */
export function watchClock(read: () => ClockReading, first: ClockReading | null = null): ClockWatch {
  let trusted = first;
  return {
    trusted: () => trusted,
    async readDoubt(readNewestAt) {
      const now = read();
      const isExplained = trusted !== null && clockDoubtOf(now, trusted, 0) === undefined;
      const doubt = isExplained ? undefined : clockDoubtOf(now, trusted, await readNewestAt());
      if (!doubt) trusted = now;
      return doubt;
    },
  };
}
