import type { BackupRun } from "../backup/backup-run";
import { type Instant, spanOf } from "../time/time";
import type { Check } from "./check";
import { THRESHOLDS } from "./thresholds";

type Facts = { count: number; newestAt: Instant | null; lastRun: BackupRun | null };

/**
 * Whether there is a backup that is young enough.
 * Shape: without any, it has failed as soon as one attempt came to nothing; switched off, it stays a warning.
 */
export function backupsCheck({ count, newestAt, lastRun }: Facts, now: Instant): Omit<Check, "name"> {
  const problem = lastRun && lastRun.outcome !== "written" ? lastRun.problem : null;
  const at = newestAt ?? lastRun?.startedAt ?? now;
  if (newestAt === null && problem !== null)
    return { status: "failed", message: `There is no backup. ${problem}`, at };
  if (count === 0)
    return {
      status: "warning",
      message: `Nightly backups are switched off. ${newestWords(newestAt, now)}`,
      at,
    };
  if (newestAt === null)
    return { status: "warning", message: "There is no backup yet. The server makes one shortly.", at };
  const age = now - newestAt;
  const message = [newestWords(newestAt, now), problem && `The last run came to nothing: ${problem}`]
    .filter(Boolean)
    .join(" ");
  const { failedMs, warningMs } = THRESHOLDS.backups;
  if (age > failedMs) return { status: "failed", message, at };
  return { status: age > warningMs || problem ? "warning" : "ok", message, at };
}

const newestWords = (newestAt: Instant | null, now: Instant) =>
  newestAt === null ? "There is none." : `The newest is ${spanOf(now - newestAt)} old.`;
