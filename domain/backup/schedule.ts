import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "../time/time";

/** How long after a start a missed backup is made up for: people who open the desk come first. */
export const CATCH_UP_MS = 5_000;
/** How often the server checks whether a backup is due. */
export const CHECK_EVERY_MS = 30_000;
/** Least time between the starts of two runs. */
export const RETRY_MS = HOUR_MS;

type ScheduleFacts = {
  now: Instant;
  /** Minute of the day in UTC. */
  minute: number;
  startedAt: Instant;
  /** The newest good backup; null for none. */
  newestAt: Instant | null;
  /** When the last run started; null for none. */
  lastRun: { at: Instant; hasFailed: boolean } | null;
};

/** The latest scheduled time that has passed. */
export function lastScheduledAt(minute: number, now: Instant): Instant {
  const today = Math.floor(now / DAY_MS) * DAY_MS + minute * MINUTE_MS;
  return today <= now ? today : today - DAY_MS;
}

/**
 * Whether a backup is due: its scheduled time has passed while the server ran, the newest is older than a day, or the
 * last run failed (retried after RETRY_MS and after every start).
 * Shape: times in the future come from a wrong clock, and delay nothing.
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
