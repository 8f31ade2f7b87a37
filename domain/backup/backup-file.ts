import type { Instant } from "../time/time";
import { isoOf } from "../time/time";

/** A backup file. `takenAt` is when it was started, as its name says. */
export type BackupFile = { name: string; takenAt: Instant; bytes: number };

const NAME = /^watchfloor-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})(\.\d{3})?Z\.db$/;

/** The name of a backup started at an instant, in UTC: `watchfloor-20200108-013405.000Z.db`. */
export function backupNameOf(at: Instant): string {
  const digits = isoOf(at).slice(0, 23).replaceAll(/[-:]/g, "");
  return `watchfloor-${digits.replace("T", "-")}Z.db`;
}

/** When a backup was started, from its name (to the second in older names); undefined for other files. */
export function takenAtOf(name: string): Instant | undefined {
  const [, year, month, day, hour, minute, second, milliseconds = ""] = NAME.exec(name) ?? [];
  if (year === undefined) return undefined;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${milliseconds}Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** The newest backup up to now. A backup from the future has a wrong clock's time, and says nothing about age. */
export const newestOf = (backups: readonly BackupFile[], now: Instant): BackupFile | undefined =>
  backups
    .filter(({ takenAt }) => takenAt <= now)
    .reduce<BackupFile | undefined>(
      (newest, each) => (newest && newest.takenAt >= each.takenAt ? newest : each),
      undefined,
    );

/**
 * The backups to remove when `count` are kept.
 * Shape: none when `count` is 0, which means no rotation. Backups from the future go first, so that they do not
 *        displace newer ones.
 */
export function superseded(backups: readonly BackupFile[], count: number, now: Instant): BackupFile[] {
  if (count === 0) return [];
  const ageOf = ({ takenAt }: BackupFile) => (takenAt > now ? Number.POSITIVE_INFINITY : now - takenAt);
  return [...backups].sort((a, b) => (ageOf(a) < ageOf(b) ? -1 : 1)).slice(count);
}
