import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "../time/time";

/** How long after a start a missed backup is made up for: people who open the desk at once come first. */
export const CATCH_UP_MS = 5_000;
/** How often the server asks whether a backup is due. */
export const LOOK_EVERY_MS = 30_000;
/** How long nothing is begun after a run, whatever came of it. */
export const RETRY_MS = HOUR_MS;

export type ScheduleFacts = {
  now: Instant;
  /** Minute of the day in UTC. */
  minute: number;
  startedAt: Instant;
  /** The newest good backup; null for none. */
  newestAt: Instant | null;
  /** When a run last began; null when none did. */
  lastRun: { at: Instant; hasFailed: boolean } | null;
};

/** The last instant of the schedule that has passed. */
export function lastScheduledAt(minute: number, now: Instant): Instant {
  const today = Math.floor(now / DAY_MS) * DAY_MS + minute * MINUTE_MS;
  return today <= now ? today : today - DAY_MS;
}

/**
 * Whether a backup is to be made now: its time has come while the server ran, the newest is older than a day, or the
 * last run failed, which is tried again after a while and after every start.
 * Shape: what lies in the future comes from a clock that was wrong, and puts nothing off.
 */
export function isBackupDue({ now, minute, startedAt, newestAt, lastRun }: ScheduleFacts): boolean {
  if (lastRun && lastRun.at <= now) {
    const isOfThisStart = lastRun.at >= startedAt;
    if (now - lastRun.at < RETRY_MS && (isOfThisStart || !lastRun.hasFailed)) return false;
    if (lastRun.hasFailed) return true;
  }
  if (newestAt === null || newestAt > now || now - newestAt > DAY_MS) return true;
  const scheduledAt = lastScheduledAt(minute, now);
  return scheduledAt > startedAt && newestAt < scheduledAt;
}
