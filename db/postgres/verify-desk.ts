import { inOrder, type RecordVerdict } from "@/domain/record/verdict";
import { filesOf } from "../files/data-folder";
import { outsideHeadsOf } from "../files/outside-heads";
import { keyFileOf } from "../files/record-key";
import type { OnProgress, RecordState } from "../home";
import { findingsOfHeads, type OutsideHeads } from "../sql/outside-heads";
import { removeDatabase } from "../sqlite/copy-file";
import { differingWordsOf } from "../sqlite/record/search-check";
import { verifyRecord } from "../sqlite/record/verify-record";
import { writeArchive } from "./archive";
import { connected, type Place } from "./connection";
import { readLed, readUnvouched } from "./head-note";
import { checkSchema } from "./schema-check";
import { differingIndexes, unevenIndexes } from "./search-index";

/** The record heads known beside the keys of a desk in a database: a note is missing until this server writes. */
export function outsideHeadsBeside(database: string): OutsideHeads {
  const { noted, remembered } = outsideHeadsOf(database);
  return { noted: noted === "missing" ? null : noted, remembered };
}

/** Whether a record matches its outside heads, and is vouched for. Cost: a few seeks and two small files. */
export function readRecordState(place: Place, database: string): Promise<RecordState> {
  const outside = outsideHeadsBeside(database);
  return connected(place, async (connection) => ({
    findings: findingsOfHeads(await readLed(connection, outside), outside),
    unvouched: await readUnvouched(connection),
  }));
}

/**
 * Checks the record of a desk whose keys are in `folder`.
 * Shape:  the record is checked in a copy, as that of a backup; tables, triggers and search where they are.
 * Cost:   the disk that the copy takes meanwhile.
 * Errors: throws DatabaseRefused when there is no key.
 */
export async function verifyDesk(
  place: Place,
  folder: string,
  { keyFile, onProgress }: { keyFile?: string; onProgress?: OnProgress } = {},
): Promise<RecordVerdict> {
  const { database } = filesOf(folder);
  const copy = `${database}.verifying-${process.pid}`;
  removeDatabase(copy);
  try {
    // Read before the copy is made, so that the copy holds at least as much.
    const outside = outsideHeadsBeside(database);
    await writeArchive(place, copy, onProgress);
    const verdict = await verifyRecord(copy, { keyFile: keyFile ?? keyFileOf(database), outside });
    return await withDatabase(verdict, place, unevenIndexes);
  } finally {
    removeDatabase(copy);
  }
}

/** Checks the record in a new backup of a desk, and what is not in the backup. */
export const verifyCopy = async (
  place: Place,
  folder: string,
  copy: string,
  outside: OutsideHeads,
): Promise<RecordVerdict> => {
  const keyFile = keyFileOf(filesOf(folder).database);
  return withDatabase(
    await verifyRecord(copy, { keyFile, outside, isPrivate: true }),
    place,
    differingIndexes,
  );
};

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
