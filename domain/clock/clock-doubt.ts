import { DAY_MS, type Instant, MINUTE_MS } from "../time/time";

/**
 * How far a clock may step forward without being asked about. Time services step by seconds, and by up to two minutes
 * after a long boot; a shift of a time zone, a wrong month or a wrong year is never this small.
 */
export const CLOCK_TOLERANCE_MS = 2 * MINUTE_MS;

/**
 * How long after its newest entry a desk is started without being asked: holidays are shorter. A machine whose clock lost
 * its battery is off by years.
 */
export const LONG_AWAY_MS = 30 * DAY_MS;

/**
 * What the clock says, beside two counts that setting it does not change: since the program began, which stands still
 * while the machine sleeps, and since the machine was started, which does not.
 */
export type ClockReading = { clockAt: Instant; runningMs: number; bootedMs: number };

/**
 * Why the clock is not believed: `expectedAt` is what it should say; null after a start, when nothing says so, and only
 * `newestAt`, the newest entry, lies long ago.
 */
export type ClockDoubt = { clockAt: Instant; newestAt: Instant; expectedAt: Instant | null };

/**
 * Whether the clock says something that neither the time that went by since a trusted reading nor what was recorded
 * explains; undefined when it is to be believed.
 * Shape: `trusted` is null after a start; `newestAt` 0 on a desk without entries. A clock that stepped back is believed.
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
