import { closeSync, fsyncSync, openSync, renameSync } from "node:fs";
import { dirname } from "node:path";

/** Renames a finished file over an existing one, once it is on the disk. */
export function replaceFile(draft: string, file: string): void {
  waitForDisk(draft);
  renameSync(draft, file);
  if (process.platform !== "win32") waitForDisk(dirname(file));
}

/** Waits until a file, or the entries of a folder, are on the disk. */
function waitForDisk(path: string): void {
  const opened = openSync(path, process.platform === "win32" ? "r+" : "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
