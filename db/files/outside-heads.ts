import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { withoutHeads } from "@/domain/backup/backup-run";
import { looking } from "../sqlite/connection";
import { leadingTo, type OutsideHeads } from "../sqlite/record/head-check";
import { readNewestSeal } from "../sqlite/record/sealer";
import { readRuns, storeRuns } from "./backups";
import { headFileOf, makeNote, readNotedHead } from "./record-head";

/** What is known beside a database of where its record led. To be read before the database itself. */
export const outsideHeadsOf = (database: string): OutsideHeads => ({
  noted: readNotedHead(database),
  remembered: readRuns(dirname(database)).flatMap(({ record, startedAt }) =>
    record?.head ? [{ head: record.head, madeAt: startedAt }] : [],
  ),
});

/**
 * Takes the record of `sound` for that of a database from now on: notes its newest entry, and forgets the heads of
 * backups to which it does not lead. For a backup that is put in place, and a record that a person has accepted.
 * Shape: `sound` is read at once; beside the database nothing is written before the answer is called.
 */
export function startingHeadsAnew(database: string, sound = database): () => void {
  const folder = dirname(database);
  const { newest, runs } = looking(sound, (reader) => {
    const newest = readNewestSeal(reader);
    return { newest, runs: withoutHeads(readRuns(folder), newest ? leadingTo(reader) : () => false) };
  });
  return () => {
    if (newest) makeNote(database, newest);
    else rmSync(headFileOf(database), { force: true });
    if (runs.length > 0) storeRuns(folder, runs);
  };
}
