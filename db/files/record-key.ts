import { createHmac, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { keyFingerprintOf } from "@/domain/digest";
import type { RecordKey } from "@/domain/record/seal";
import { DatabaseRefused } from "../store";
import { makeKeyFile, restrictToOwner } from "./key-file";

const SECRET_BYTES = 32;
const SECRET = /^[0-9a-f]{64}\n?$/;

/** Where the key that seals a database's record is: beside it, never in it. */
export const keyFileOf = (database: string): string => join(dirname(database), "watchfloor.key");

/**
 * The key of a database's record, generated when there is none.
 * Shape:  two processes that generate it at once end up with the same key.
 * Errors: throws DatabaseRefused when the file holds no key.
 */
export function openRecordKey(database: string): RecordKey {
  const file = keyFileOf(database);
  if (!existsSync(/* turbopackIgnore: true */ file))
    makeKeyFile(file, `${randomBytes(SECRET_BYTES).toString("hex")}\n`);
  const key = readRecordKey(file);
  restrictToOwner(file);
  return key;
}

/** Makes the key of an exercise's record, where there is none, from that of its desk: every server gets the same. */
export function deriveRecordKey(database: string, { secret }: RecordKey, slug: string): void {
  const derived = createHmac("sha256", secret).update(`watchfloor exercise record\n${slug}`).digest("hex");
  makeKeyFile(keyFileOf(database), `${derived}\n`);
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
