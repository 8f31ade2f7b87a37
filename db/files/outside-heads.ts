import { rmSync } from "node:fs";
import { dirname } from "node:path";
import type { BackupRun } from "@/domain/backup/backup-run";
import type { RecordHead } from "@/domain/record/verdict";
import type { OutsideHeads } from "../sql/outside-heads";
import { readRuns, storeRuns } from "./backups";
import { headFileOf, makeNote, readNotedHead } from "./record-head";

/** The record heads known outside a database. Read them before the database itself. */
export const outsideHeadsOf = (database: string): OutsideHeads => ({
  noted: readNotedHead(database),
  remembered: readRuns(dirname(database)).flatMap(({ record, startedAt }) =>
    record?.head ? [{ head: record.head, madeAt: startedAt }] : [],
  ),
});

/** Notes the newest entry of a record, and the backups whose heads it leads to, whatever was noted before. */
export function storeOutsideHeads(database: string, newest: RecordHead | null, runs: readonly BackupRun[]) {
  if (newest) makeNote(database, newest);
  else rmSync(headFileOf(database), { force: true });
  if (runs.length > 0) storeRuns(dirname(database), runs);
}
