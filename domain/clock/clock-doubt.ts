import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "../time/time";

/**
 * How far a clock may step forward before it is doubted. Time services step by seconds, and by up to two minutes after
 * a long boot; a shift of a time zone, a wrong month or a wrong year is never this small.
 */
export const CLOCK_TOLERANCE_MS = 2 * MINUTE_MS;

/**
 * How long after its newest entry a desk may be started before its clock is doubted: holidays are shorter. A machine
 * whose clock lost its battery is off by years.
 */
export const LONG_AWAY_MS = 30 * DAY_MS;

/** How far the newest entry may be ahead of the clock before one of them has to be wrong. */
export const CLOCK_LEAD_MS = HOUR_MS;

/**
 * A clock reading, with two counters that setting the clock does not affect: since the program started, which pauses
 * while the machine sleeps, and since the machine booted, which does not.
 */
export type ClockReading = { clockAt: Instant; runningMs: number; bootedMs: number };

/**
 * Why the clock is not trusted: `expectedAt` is what it should read; null after a start, when that is unknown and only
 * `newestAt`, the newest entry, is long past.
 */
export type ClockDoubt = { clockAt: Instant; newestAt: Instant; expectedAt: Instant | null };

/**
 * Why the clock is doubted: neither the elapsed time since a trusted reading nor the newest entry explains it;
 * undefined when it is trusted.
 * Shape: `trusted` is null after a start; `newestAt` 0 on a desk without entries. A clock that stepped back is trusted.
 */
export function clockDoubtOf(
  now: ClockReading,
  trusted: ClockReading | null,
  newestAt: Instant,
): ClockDoubt | undefined {
  if (trusted === null)
    return newestAt > 0 && now.clockAt - newestAt > LONG_AWAY_MS
      ? { clockAt: now.clockAt, newestAt, expectedAt: null }
      : undefined;
  const wentByMs = Math.max(now.runningMs - trusted.runningMs, now.bootedMs - trusted.bootedMs);
  const expectedAt = Math.round(trusted.clockAt + wentByMs);
  return now.clockAt - Math.max(expectedAt, newestAt) > CLOCK_TOLERANCE_MS
    ? { clockAt: now.clockAt, newestAt, expectedAt }
    : undefined;
}
