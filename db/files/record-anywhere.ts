import { inOrder, type RecordVerdict } from "@/domain/record/verdict";
import { writeArchive } from "../postgres/archive";
import { connected, type Place } from "../postgres/connection";
import { checkSchema, mendSchema as mendSchemaIn } from "../postgres/schema-check";
import { differingIndexes, unevenIndexes } from "../postgres/search-index";
import type { OutsideHeads } from "../sql/outside-heads";
import { removeDatabase } from "../sqlite/copy-file";
import { mendSchema } from "../sqlite/record/schema-check";
import { differingWordsOf } from "../sqlite/record/search-check";
import { filesOf } from "./data-folder";
import { outsideHeadsOf } from "./external-record-heads";
import { verifyRecord } from "./record";
import { keyFileOf } from "./record-key";

/** The record heads known outside a desk. Beside the keys of one in a database a note is missing until this server writes. */
export function outsideHeadsAt(place: Place | undefined, database: string): OutsideHeads {
  const { noted, remembered } = outsideHeadsOf(database);
  return { noted: place && noted === "missing" ? null : noted, remembered };
}

/**
 * Checks the record of the desk of a folder, or of a database whose keys are in the folder.
 * Shape:  the record in a database is checked in a copy, as that of a backup; tables, triggers and search where they are.
 * Cost:   of a database, the disk that the copy takes meanwhile.
 * Errors: throws DatabaseRefused when there is no key.
 */
export async function verifyDesk(
  folder: string,
  place: Place | undefined,
  { keyFile, onProgress }: { keyFile?: string; onProgress?: (share: number) => void } = {},
): Promise<RecordVerdict> {
  const { database } = filesOf(folder);
  const key = keyFile ?? keyFileOf(database);
  if (!place) return verifyRecord(database, { keyFile: key });
  const copy = `${database}.verifying-${process.pid}`;
  removeDatabase(copy);
  try {
    // Read before the copy is made, so that the copy holds at least as much.
    const outside = outsideHeadsAt(place, database);
    await writeArchive(place, copy, onProgress);
    return await withDatabase(await verifyRecord(copy, { keyFile: key, outside }), place, unevenIndexes);
  } finally {
    removeDatabase(copy);
  }
}

type Copied = { folder: string; place: Place | undefined; outside: OutsideHeads };

/** Checks the record in a new backup of a desk; of a desk in a database, also what is not in the backup. */
export async function verifyCopy(copy: string, { folder, place, outside }: Copied): Promise<RecordVerdict> {
  const keyFile = keyFileOf(filesOf(folder).database);
  const verdict = await verifyRecord(copy, { keyFile, outside, isPrivate: true });
  return place ? withDatabase(verdict, place, differingIndexes) : verdict;
}

/** A verdict with what was found in the tables, triggers and search of a database. */
const withDatabase = (
  verdict: RecordVerdict,
  place: Place,
  differing: typeof differingIndexes,
): Promise<RecordVerdict> =>
  connected(place, async (connection) => {
    const indexes = await differing(connection);
    const beside = [
      ...(await checkSchema(connection)),
      ...indexes.map((index) => ({ revision: null, message: differingWordsOf(index) })),
    ];
    return {
      ...verdict,
      findings: inOrder([...verdict.findings, ...beside]),
      findingCount: verdict.findingCount + beside.length,
    };
  });

/** Puts triggers and indexes of a desk back as they have to be. */
export const mendSchemaOf = async (folder: string, place: Place | undefined): Promise<void> =>
  place ? connected(place, mendSchemaIn) : mendSchema(filesOf(folder).database);
