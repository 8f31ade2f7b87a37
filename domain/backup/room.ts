import { sizeOf } from "./size-words";

/** Bytes: the database with its log, what is free on the disk, and what has to stay free. */
export type Room = { databaseBytes: number; freeBytes: number; reserveBytes: number };

/** How much has to be free before a backup is begun. */
export const neededBytes = ({ databaseBytes, reserveBytes }: Room): number => databaseBytes + reserveBytes;

/** Why a backup is not begun; undefined when there is room. */
export const problemOfRoom = (room: Room): string | undefined =>
  room.freeBytes >= neededBytes(room)
    ? undefined
    : `There is no room: a backup takes ${sizeOf(room.databaseBytes)} and ${sizeOf(room.reserveBytes)} have to stay free, but only ${sizeOf(room.freeBytes)} are free. Free some space, or lower WATCHFLOOR_BACKUPS.`;
