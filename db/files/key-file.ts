import { chmodSync, linkSync, rmSync, statSync, writeFileSync } from "node:fs";

const OWNER_ONLY = 0o600;

/** A copied key file may have its copier's permissions. */
export function restrictToOwner(file: string): void {
  if ((statSync(/* turbopackIgnore: true */ file).mode & 0o077) !== 0) chmodSync(file, OWNER_ONLY);
}

/**
 * Writes a key, for its owner's eyes only, unless there is one in this place already.
 * Shape: written under another name first: the key appears whole, or not at all.
 */
export function makeKeyFile(file: string, text: string): void {
  const draft = `${file}.new-${process.pid}`;
  try {
    writeFileSync(draft, text, { mode: OWNER_ONLY, flush: true });
    chmodSync(draft, OWNER_ONLY);
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
