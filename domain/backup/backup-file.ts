import type { Instant } from "../time/time";
import { isoOf } from "../time/time";

/** A backup in the folder of backups. `takenAt` is when it was begun, as its name says. */
export type BackupFile = { name: string; takenAt: Instant; bytes: number };

const NAME = /^watchfloor-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})(\.\d{3})?Z\.db$/;

/** The name of a backup that is begun at an instant, in UTC: `watchfloor-20200108-013405.000Z.db`. */
export function backupNameOf(at: Instant): string {
  const digits = isoOf(at).slice(0, 23).replaceAll(/[-:]/g, "");
  return `watchfloor-${digits.replace("T", "-")}Z.db`;
}

/** When a backup was begun, as its name says, to the second in older names; undefined for a file of any other name. */
export function takenAtOf(name: string): Instant | undefined {
  const [, year, month, day, hour, minute, second, milliseconds = ""] = NAME.exec(name) ?? [];
  if (year === undefined) return undefined;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${milliseconds}Z`);
  return Number.isNaN(at) ? undefined : at;
}

/**
 * The newest backup that was taken by now. One from the future comes from a clock that was wrong, and says nothing
 * about how old the backups are.
 */
export const newestOf = (backups: readonly BackupFile[], now: Instant): BackupFile | undefined =>
  backups
    .filter(({ takenAt }) => takenAt <= now)
    .reduce<BackupFile | undefined>(
      (newest, each) => (newest && newest.takenAt >= each.takenAt ? newest : each),
      undefined,
    );

/**
 * The backups that make room for newer ones, when `count` of them are kept.
 * Shape: none when `count` is 0, because nobody rotates them then. One from the future goes first: it must not push
 *        out those that are newer in truth.
 */
export function superseded(backups: readonly BackupFile[], count: number, now: Instant): BackupFile[] {
  if (count === 0) return [];
  const ageOf = ({ takenAt }: BackupFile) => (takenAt > now ? Number.POSITIVE_INFINITY : now - takenAt);
  return [...backups].sort((a, b) => (ageOf(a) < ageOf(b) ? -1 : 1)).slice(count);
}
