/** Something in a record that is not as it was sealed. `revision` is the number of the entry, where one is known. */
export type Finding = { revision: number | null; message: string };

/** The newest entry of a record and its seal. Whoever has it can tell later whether the record still leads to it. */
export type RecordHead = { revision: number; seal: string; keyFingerprint: string };

/** What checking a record came to. */
export type RecordVerdict = {
  /** The first ones, in the order of their entries; empty when the record is as it was sealed. */
  findings: Finding[];
  findingCount: number;
  entryCount: number;
  rowCount: number;
  /** The first entry with a seal of its own. What stood before is checked to be as it was then. */
  sealedFrom: { revision: number; recordedAt: number } | null;
  /** Null on a record without entries. */
  head: RecordHead | null;
};

/** Findings in the order of their entries; those that name none come last. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) => (a.revision ?? Number.MAX_SAFE_INTEGER) - (b.revision ?? Number.MAX_SAFE_INTEGER),
  );

/** The verdict in one or two sentences. */
export function verdictWordsOf({ findings, findingCount, entryCount, rowCount }: RecordVerdict): string {
  const [first] = findings;
  if (!first)
    return `No entry has been altered: ${entryCount} entries and the ${rowCount} rows they wrote match their seals.`;
  const more = findingCount > 1 ? ` ${findingCount} findings in all.` : "";
  return `The record has been altered. ${first.message}${more}`;
}
