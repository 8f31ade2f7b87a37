import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { keyFingerprintOf } from "@/domain/digest";
import type { RecordKey } from "@/domain/record/seal";
import { DatabaseRefused } from "../sqlite/connection";

const SECRET_BYTES = 32;
const SECRET = /^[0-9a-f]{64}\n?$/;
const OWNER_ONLY = 0o600;

/** Where the key that seals a database's record is: beside it, never in it. */
export const keyFileOf = (database: string): string => join(dirname(database), "watchfloor.key");

/**
 * The key of a database's record, generated when there is none.
 * Shape:  two processes that generate it at once end up with the same key.
 * Errors: throws DatabaseRefused when the file holds no key.
 */
export function openRecordKey(database: string): RecordKey {
  const file = keyFileOf(database);
  if (!existsSync(/* turbopackIgnore: true */ file)) makeKey(file);
  const key = readRecordKey(file);
  restrictToOwner(file);
  return key;
}

/** Errors: throws DatabaseRefused when there is no such file, or it holds no key. */
export function readRecordKey(file: string): RecordKey {
  if (!existsSync(/* turbopackIgnore: true */ file))
    throw new DatabaseRefused(`There is no key at ${file}, so seals cannot be checked.`);
  const text = readFileSync(/* turbopackIgnore: true */ file, "utf8");
  if (!SECRET.test(text))
    throw new DatabaseRefused(
      `${file} holds no key. Bring the file back from where you keep a copy. If there is none, remove it: the record is then sealed again, and says from when.`,
    );
  const secret = Buffer.from(text.trim(), "hex");
  return { secret, fingerprint: keyFingerprintOf(secret) };
}

/** A copied key file may have its copier's permissions. */
function restrictToOwner(file: string): void {
  if ((statSync(/* turbopackIgnore: true */ file).mode & 0o077) !== 0) chmodSync(file, OWNER_ONLY);
}

/** Written under another name first: the key appears whole, or not at all. */
function makeKey(file: string): void {
  const draft = `${file}.new-${process.pid}`;
  try {
    writeFileSync(draft, `${randomBytes(SECRET_BYTES).toString("hex")}\n`, { mode: OWNER_ONLY, flush: true });
    chmodSync(draft, OWNER_ONLY);
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
