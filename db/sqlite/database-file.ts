import { closeSync, openSync, readSync } from "node:fs";

const BEGINS = Buffer.from("SQLite format 3\0");

/** Whether a file is a database, such as a backup: by its name, because its first bytes may be damaged, or by these. */
export function isDatabaseFile(file: string): boolean {
  if (file.endsWith(".db")) return true;
  const opened = openSync(file, "r");
  try {
    const head = Buffer.alloc(BEGINS.length);
    readSync(opened, head, 0, head.length, 0);
    return head.equals(BEGINS);
  } finally {
    closeSync(opened);
  }
}
