import { setImmediate as turn } from "node:timers/promises";
import type { RecordHead, RecordVerdict } from "@/domain/record/verdict";
import { openReader } from "../sqlite/connection";
import { checkRecord } from "../sqlite/record/record-check";
import { readNotedHead } from "./record-head";
import { keyFileOf, readRecordKey } from "./record-key";

type Options = {
  /** Where the key lies; beside the database when left out. */
  keyFile?: string;
  /** The head that was noted outside, null when none counts; the one noted beside the database when left out. */
  notedHead?: RecordHead | null;
};

/**
 * Checks the record in a database file against its seals, also while a server runs. The answer is of one moment.
 * Errors: throws DatabaseRefused when there is no key.
 */
export async function verifyRecord(
  database: string,
  { keyFile = keyFileOf(database), notedHead = readNotedHead(database) ?? null }: Options = {},
): Promise<RecordVerdict> {
  const key = readRecordKey(keyFile);
  const reader = openReader(database);
  try {
    reader.exec("BEGIN");
    return await checkRecord(reader, key, () => turn(), notedHead);
  } finally {
    reader.close();
  }
}
