import { sizeOf } from "./size-words";

/** Bytes: the database with its log, what is free on the disk, and what has to stay free. */
export type Room = { databaseBytes: number; freeBytes: number; reserveBytes: number };

/** How much has to be free before a backup is begun. */
export const neededBytes = ({ databaseBytes, reserveBytes }: Room): number => databaseBytes + reserveBytes;

const MAKE_ROOM =
  "Free some space on its disk, keep fewer backups (WATCHFLOOR_BACKUPS), or write one to another disk: npm run backup -- FILE.";

/** What is said when the disk of a folder was full while a backup was written. */
export const fullDiskWordsOf = (folder: string): string => `The disk of ${folder} is full. ${MAKE_ROOM}`;

/** Why a backup is not begun in a folder; undefined when there is room. */
export const problemOfRoom = (room: Room, folder: string): string | undefined =>
  room.freeBytes >= neededBytes(room)
    ? undefined
    : `There is no room in ${folder}: a backup takes ${sizeOf(room.databaseBytes)} and ${sizeOf(room.reserveBytes)} have to stay free, but only ${sizeOf(room.freeBytes)} are free. ${MAKE_ROOM}`;
