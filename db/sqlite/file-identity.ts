import { statSync } from "node:fs";

/** Which files a database consisted of when it was opened: by path, device and inode; missing when there was none. */
export type FileIdentity = ReadonlyMap<string, string | undefined>;

/** The files that SQLite has open while a database is in use. */
const filesOf = (database: string) => [database, `${database}-wal`, `${database}-shm`];

/**
 * Which files stand at the paths of a database now.
 * Cost: three calls of stat, about 10 µs together. Nothing is opened: closing a second descriptor of a file would
 *       take away the locks that SQLite holds on it (https://sqlite.org/howtocorrupt.html, section 2.2).
 */
export const identityOf = (database: string): FileIdentity =>
  new Map(filesOf(database).map((file) => [file, inodeOf(file)]));

function inodeOf(file: string): string | undefined {
  const found = statSync(/* turbopackIgnore: true */ file, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}

export type Strayed = { file: string; how: "gone" | "replaced" };

/** The first file that is no longer the one that was opened; undefined while all of them are. */
export function strayedFrom(opened: FileIdentity): Strayed | undefined {
  for (const [file, inode] of opened) {
    if (inode === undefined) continue;
    const now = inodeOf(file);
    if (now !== inode) return { file, how: now === undefined ? "gone" : "replaced" };
  }
  return undefined;
}
