import type { BackupRun } from "../backup/backup-run";
import { type Instant, spanOf } from "../time/time";
import type { Check } from "./check";
import { THRESHOLDS } from "./thresholds";

/** `hasAhead` says that a backup is dated in the future by a wrong clock, so that its age is unknown. */
export type BackupFacts = {
  /** Another server of the desk makes the backups. */
  isElsewhere?: boolean;
  count: number;
  newestAt: Instant | null;
  hasAhead: boolean;
  lastRun: BackupRun | null;
};

/**
 * Whether there is a recent enough backup.
 * Shape: without any, it fails as soon as one attempt has failed; switched off, it stays a warning.
 */
export function backupsCheck(facts: BackupFacts, now: Instant): Omit<Check, "name"> {
  const { count, newestAt, lastRun } = facts;
  const problem = lastRun && lastRun.outcome !== "written" ? lastRun.problem : null;
  const at = newestAt ?? lastRun?.startedAt ?? now;
  if (facts.isElsewhere)
    return {
      status: "ok",
      message: "Another server of this desk makes the nightly backups, into its own data folder.",
      at: now,
    };
  if (newestAt === null && problem !== null)
    return { status: "failed", message: `${newestWords(facts, now)} ${problem}`, at };
  if (count === 0)
    return { status: "warning", message: `Nightly backups are switched off. ${newestWords(facts, now)}`, at };
  if (newestAt === null)
    return { status: "warning", message: `${newestWords(facts, now)} The server will make one shortly.`, at };
  const age = now - newestAt;
  const message = [newestWords(facts, now), problem && `The last run failed: ${problem}`]
    .filter(Boolean)
    .join(" ");
  const { failedMs, warningMs } = THRESHOLDS.backups;
  if (age > failedMs) return { status: "failed", message, at };
  return { status: age > warningMs || problem ? "warning" : "ok", message, at };
}

function newestWords({ newestAt, hasAhead }: BackupFacts, now: Instant): string {
  if (newestAt !== null) return `The newest backup is ${spanOf(now - newestAt)} old.`;
  return hasAhead
    ? "The only backups are dated in the future, so their age is unknown."
    : "There is no backup.";
}
