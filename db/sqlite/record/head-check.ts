import type { Finding, NotedHead, RecordHead, RememberedHead } from "@/domain/record/verdict";
import { dateTimeGroupOf } from "@/domain/time/time";
import { LOG_TABLE } from "../../sql/sealed-tables";
import type { Connection } from "../connection";
import { ACCEPTS } from "./unvouched";

/** What is known outside a record of where it led: the note beside its database, and the heads of its backups. */
export type OutsideHeads = { noted: NotedHead | null; remembered: readonly RememberedHead[] };

/** For a record of which nothing is known outside: a backup, or a database that was brought here. */
export const NO_HEADS: OutsideHeads = { noted: null, remembered: [] };

/**
 * Tells whether a record still leads to a head that it once had.
 * Shape: seals that are gone are no loss where history was pruned after them, or a person has accepted the record.
 * Cost:  two or three seeks for each head.
 */
export function leadingTo(connection: Connection): (head: RecordHead) => boolean {
  const sealOf = connection
    .prepare<[number], string>("select seal from main.seals where revision = ?")
    .pluck();
  const newest = connection.prepare<[], number | null>("select max(revision) from main.seals").pluck();
  const isLetGo = connection.prepare<[number]>(
    `select 1 from main.${LOG_TABLE} e where e.seq > ? and (e.action = 'history.pruned' or ${ACCEPTS}) limit 1`,
  );
  return ({ revision, seal }) => {
    const found = sealOf.get(revision);
    if (found !== undefined) return found === seal;
    return revision <= (newest.get() ?? 0) && isLetGo.get(revision) !== undefined;
  };
}

/** What the heads that are known outside say of a record; of several backups the newest is named. */
export function findingsOfHeads(connection: Connection, { noted, remembered }: OutsideHeads): Finding[] {
  const isLedTo = leadingTo(connection);
  const lost = remembered.find(({ head }) => !isLedTo(head));
  const findings: Finding[] = lost
    ? [
        {
          revision: lost.head.revision,
          message: `The backup made at ${dateTimeGroupOf(lost.madeAt)} ended with entry ${lost.head.revision}, sealed otherwise or missing here: the record was cut off or replaced since.`,
        },
      ]
    : [];
  if (noted === "missing" || noted === "damaged")
    return [
      ...findings,
      {
        revision: null,
        message: `watchfloor.head, the note of the newest entry beside the database, is ${noted}: an end that was cut off would not be noticed.`,
      },
    ];
  if (noted === null || isLedTo(noted)) return findings;
  const newest =
    connection.prepare<[], number | null>("select max(revision) from main.seals").pluck().get() ?? 0;
  const message =
    noted.revision > newest
      ? `${missingWordsOf(newest + 1, noted.revision)} The end was cut off.`
      : `Entry ${noted.revision} was sealed otherwise when it was recorded.`;
  return [...findings, { revision: Math.min(newest + 1, noted.revision), message }];
}

export const missingWordsOf = (from: number, to: number): string =>
  from === to ? `Entry ${from} is missing.` : `Entries ${from} to ${to} are missing.`;
