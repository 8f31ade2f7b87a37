import { dateTimeGroupOf, type Instant } from "../time/time";

/** A difference between a record and its seals. `revision` is the number of the entry, where known. */
export type Finding = { revision: number | null; message: string };

/** The newest entry of a record and its seal, with which anyone can later check that the record still leads to it. */
export type RecordHead = { revision: number; seal: string; keyFingerprint: string };

/** The head noted beside a database, or why there is none to compare with. */
export type NotedHead = RecordHead | "missing" | "damaged";

/** The head of a record when it was backed up. */
export type RememberedHead = { head: RecordHead; madeAt: Instant };

/**
 * The entry by which the desk resealed its record, because its key or its seals were lost. Earlier entries can no longer
 * be checked, and nobody has accepted them yet. `recordedAt` is on the desk's clock.
 */
export type Unvouched = { revision: number; recordedAt: number };

/** The result of checking a record. */
export type RecordVerdict = {
  /** The first findings, in the order of their entries; empty when the record is intact. */
  findings: Finding[];
  findingCount: number;
  entryCount: number;
  rowCount: number;
  /** The first entry with its own seal. Earlier ones are checked against their state at that time. */
  sealedFrom: { revision: number; recordedAt: number } | null;
  /** Null while the whole record is vouched for. */
  unvouched: Unvouched | null;
  /** Null on a record without entries. */
  head: RecordHead | null;
};

/** Findings in the order of their entries; those without one come last. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) => (a.revision ?? Number.MAX_SAFE_INTEGER) - (b.revision ?? Number.MAX_SAFE_INTEGER),
  );

/** How a person accepts a record as it is. */
export const ACCEPT_RECORD = "npm run verify -- --seal --reason TEXT --actor NAME";

/** Which part nobody vouches for, and what to do. */
export const unvouchedWordsOf = ({ revision, recordedAt }: Unvouched): string =>
  `The record is not vouched for before entry ${revision} (${dateTimeGroupOf(recordedAt)}): its key or its seals were lost or replaced then, so changes made before cannot be found. Compare it with a backup you trust, then accept it by name: ${ACCEPT_RECORD}`;

/** What was altered, in one or two sentences; null when nothing was. */
export function problemWordsOf({ findings: [first], findingCount }: RecordVerdict): string | null {
  if (!first) return null;
  const more = findingCount > 1 ? ` ${findingCount} findings in all.` : "";
  return `The record has been altered. ${first.message}${more}`;
}

/** The verdict in a few sentences. */
export function verdictWordsOf(verdict: RecordVerdict): string {
  const { entryCount, rowCount, unvouched } = verdict;
  const found =
    problemWordsOf(verdict) ??
    `No entry has been altered: ${entryCount} entries and the ${rowCount} rows they wrote match their seals.`;
  return unvouched ? `${found} ${unvouchedWordsOf(unvouched)}` : found;
}
