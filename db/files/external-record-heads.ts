import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { type BackupRun, withoutHeads } from "@/domain/backup/backup-run";
import type { RecordHead } from "@/domain/record/verdict";
import { connected, type Place } from "../postgres/connection";
import { leadsTo, readNewestHead } from "../postgres/head-note";
import type { OutsideHeads } from "../sql/outside-heads";
import { withReader } from "../sqlite/connection";
import { leadingTo } from "../sqlite/record/head-check";
import { readNewestSeal } from "../sqlite/record/sealer";
import { readRuns, storeRuns } from "./backups";
import { headFileOf, makeNote, readNotedHead } from "./record-head";

/** The record heads known outside a database. Read them before the database itself. */
export const outsideHeadsOf = (database: string): OutsideHeads => ({
  noted: readNotedHead(database),
  remembered: readRuns(dirname(database)).flatMap(({ record, startedAt }) =>
    record?.head ? [{ head: record.head, madeAt: startedAt }] : [],
  ),
});

/**
 * Resets the outside heads of a database to the record of `sound`: notes its newest entry, and drops the heads of
 * backups that it does not lead to. Used when a backup is restored and when a person accepts a record.
 * Shape: `sound` is read at once; nothing is written until the returned function is called.
 */
export function headsReset(database: string, sound = database): () => void {
  const folder = dirname(database);
  const { newest, runs } = withReader(sound, (reader) => {
    const newest = readNewestSeal(reader);
    return { newest, runs: withoutHeads(readRuns(folder), newest ? leadingTo(reader) : () => false) };
  });
  return () => store(database, newest, runs);
}

/** The same for the record in a database, whose keys are beside `database`. */
export const resetHeadsOf = (place: Place, database: string): Promise<void> =>
  connected(place, async (connection) => {
    const runs = readRuns(dirname(database));
    const kept = new Set<RecordHead>();
    for (const { record } of runs)
      if (record?.head && (await leadsTo(connection, record.head))) kept.add(record.head);
    store(
      database,
      await readNewestHead(connection),
      withoutHeads(runs, (head) => kept.has(head)),
    );
  });

function store(database: string, newest: RecordHead | null, runs: readonly BackupRun[]) {
  if (newest) makeNote(database, newest);
  else rmSync(headFileOf(database), { force: true });
  if (runs.length > 0) storeRuns(dirname(database), runs);
}
