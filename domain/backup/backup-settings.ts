import { accept, type Outcome, refuse } from "../outcome";
import { DEFAULTS } from "../setting-defaults";

/** The owner's backup settings. A `count` of 0 switches nightly backups off. `minute` is of the day, in UTC. */
export type BackupSettings = { minute: number; count: number; reserveBytes: number };

/** The settings as environment variables; empty or missing means the default. */
type BackupWords = { at?: string; count?: string; reserveMb?: string };

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const MEGABYTE = 1024 * 1024;

/**
 * The settings of backups.
 * Errors: refuses invalid times, counts and sizes, each by its variable.
 */
export function backupSettingsOf(words: BackupWords): Outcome<BackupSettings> {
  const at = words.at || DEFAULTS.WATCHFLOOR_BACKUP_AT;
  const count = words.count || DEFAULTS.WATCHFLOOR_BACKUPS;
  const reserveMb = words.reserveMb || DEFAULTS.WATCHFLOOR_RESERVE_MB;
  const [, hour, minute] = TIME.exec(at) ?? [];
  if (hour === undefined || minute === undefined)
    return refuse(`“${at}” is not a time of day. Give UTC, such as 02:30.`, "WATCHFLOOR_BACKUP_AT");
  if (!/^\d{1,4}$/.test(count))
    return refuse(`“${count}” is not a number of backups. Give 0 to 9999.`, "WATCHFLOOR_BACKUPS");
  if (!/^\d{1,8}$/.test(reserveMb))
    return refuse(`“${reserveMb}” is not a size. Give whole megabytes.`, "WATCHFLOOR_RESERVE_MB");
  return accept({
    minute: Number(hour) * 60 + Number(minute),
    count: Number(count),
    reserveBytes: Number(reserveMb) * MEGABYTE,
  });
}
