import type { Finding, NotedHead, RecordHead, RememberedHead } from "@/domain/record/verdict";
import { dateTimeGroupOf } from "@/domain/time/time";

/** What is known outside a record of where it led: the note beside its database, and the heads of its backups. */
export type OutsideHeads = { noted: NotedHead | null; remembered: readonly RememberedHead[] };

/** For a record of which nothing is known outside: a backup, or a database that was brought here. */
export const NO_HEADS: OutsideHeads = { noted: null, remembered: [] };

/** A record as far as heads go: its newest entry, and whether it still leads to a head. */
export type Led = { newest: number; isLedTo: (head: RecordHead) => boolean };

/** What the heads that are known outside say of a record; of several backups the newest is named. */
export function findingsOfHeads({ newest, isLedTo }: Led, { noted, remembered }: OutsideHeads): Finding[] {
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
  const message =
    noted.revision > newest
      ? `${missingWordsOf(newest + 1, noted.revision)} The end was cut off.`
      : `Entry ${noted.revision} was sealed otherwise when it was recorded.`;
  return [...findings, { revision: Math.min(newest + 1, noted.revision), message }];
}

export const missingWordsOf = (from: number, to: number): string =>
  from === to ? `Entry ${from} is missing.` : `Entries ${from} to ${to} are missing.`;
