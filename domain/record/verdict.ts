import { dateTimeGroupOf, type Instant } from "../time/time";

/** Something in a record that is not as it was sealed. `revision` is the number of the entry, where one is known. */
export type Finding = { revision: number | null; message: string };

/** The newest entry of a record and its seal. Whoever has it can tell later whether the record still leads to it. */
export type RecordHead = { revision: number; seal: string; keyFingerprint: string };

/** The head that was noted beside a database, or why there is none to compare with. */
export type NotedHead = RecordHead | "missing" | "damaged";

/** The head that a record had when a backup was made of it. */
export type RememberedHead = { head: RecordHead; madeAt: Instant };

/**
 * The entry by which the desk itself sealed its record anew, because the key was lost or replaced. What stood before it
 * cannot be checked any more, and no person has accepted it yet. `recordedAt` is on the desk's clock.
 */
export type Unvouched = { revision: number; recordedAt: number };

/** What checking a record came to. */
export type RecordVerdict = {
  /** The first ones, in the order of their entries; empty when the record is as it was sealed. */
  findings: Finding[];
  findingCount: number;
  entryCount: number;
  rowCount: number;
  /** The first entry with a seal of its own. What stood before is checked to be as it was then. */
  sealedFrom: { revision: number; recordedAt: number } | null;
  /** Null while the whole record is vouched for. */
  unvouched: Unvouched | null;
  /** Null on a record without entries. */
  head: RecordHead | null;
};

/** Findings in the order of their entries; those that name none come last. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) => (a.revision ?? Number.MAX_SAFE_INTEGER) - (b.revision ?? Number.MAX_SAFE_INTEGER),
  );

/** How a person accepts a record as it stands. */
export const ACCEPT_RECORD = "npm run verify -- --seal --reason TEXT --actor NAME";

/** What stands without anybody vouching for it, and what to do. */
export const unvouchedWordsOf = ({ revision, recordedAt }: Unvouched): string =>
  `The record is not vouched for before entry ${revision} (${dateTimeGroupOf(recordedAt)}): its key was lost or replaced then, so changes made before cannot be found. Compare it with a backup you trust, then accept it by name: ${ACCEPT_RECORD}`;

/** What has been altered, in one or two sentences; null when nothing differs. */
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
