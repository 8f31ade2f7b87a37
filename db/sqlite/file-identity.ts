import { statSync } from "node:fs";

/** The files that a database consisted of when it was opened: by path, device and inode; absent when missing. */
type FileIdentity = ReadonlyMap<string, string | undefined>;

/** The files that SQLite keeps open while a database is in use. */
const filesOf = (database: string) => [database, `${database}-wal`, `${database}-shm`];

/**
 * The files now at a database's paths.
 * Cost: three calls of stat, about 10 µs together. Nothing is opened: closing a second descriptor of a file would
 *       release SQLite's locks on it (https://sqlite.org/howtocorrupt.html, section 2.2).
 */
export const identityOf = (database: string): FileIdentity =>
  new Map(filesOf(database).map((file) => [file, inodeOf(file)]));

function inodeOf(file: string): string | undefined {
  const found = statSync(/* turbopackIgnore: true */ file, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}

export type Strayed = { file: string; how: "gone" | "replaced" | "cut" | "overwritten" };

/** The first file that is no longer the one that was opened; undefined while all are. */
export function replacedFileOf(opened: FileIdentity): Strayed | undefined {
  for (const [file, inode] of opened) {
    if (inode === undefined) continue;
    const now = inodeOf(file);
    if (now !== inode) return { file, how: now === undefined ? "gone" : "replaced" };
  }
  return undefined;
}
