const UNITS = ["B", "KB", "MB", "GB", "TB"] as const;

/** A size in its largest fitting unit, such as `1.4 GB`. */
export function sizeOf(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), UNITS.length - 1);
  const amount = bytes / 1024 ** power;
  return `${amount >= 10 || power === 0 ? Math.round(amount) : amount.toFixed(1)} ${UNITS[power]}`;
}
/** In bytes: the database with its log, the free disk space, and how much of it must stay free. */
export type DiskSpace = { databaseBytes: number; freeBytes: number; reserveBytes: number };

/** The free space that a backup needs. */
export const neededBytes = ({ databaseBytes, reserveBytes }: DiskSpace): number =>
  databaseBytes + reserveBytes;

const MAKE_ROOM =
  "Free some space on its disk, keep fewer backups (WATCHFLOOR_BACKUPS), or write one to another disk: npm run backup -- FILE.";

/** The message when the disk filled up during a backup. */
export const fullDiskWordsOf = (folder: string): string => `The disk of ${folder} is full. ${MAKE_ROOM}`;

/** Why there is no room for a backup; undefined when there is. */
export const spaceProblemOf = (room: DiskSpace, folder: string): string | undefined =>
  room.freeBytes >= neededBytes(room)
    ? undefined
    : `There is no room in ${folder}: a backup takes ${sizeOf(room.databaseBytes)} and ${sizeOf(room.reserveBytes)} have to stay free, but only ${sizeOf(room.freeBytes)} are free. ${MAKE_ROOM}`;
