import type { CheckedRow } from "@/domain/import/checked-row";
import { type Fate, fateOf } from "@/domain/import/import";

/** Which import writes a row, and of which dataset. */
export type Written = { importId: string; dataset: string };

/** What rows are told by: which edition of which dataset. Nothing that an old one tells otherwise is news. */
export type Edition = { dataset: string; isOld: boolean };

/** Why an account was put in the place of an earlier one by a newer edition of its dataset. */
export const NEWER_EDITION = "A newer edition of the dataset says so";

/** What matching needs of a row of a log. */
type Known = {
  id: string;
  act: string;
  replacesId: string | null;
  datasetKey: string | null;
  datasetDigest: string | null;
  editionAt: number | null;
};

/** A row of a file beside the newest row that the desk has of its key. */
export type Matched<K> = { row: CheckedRow; latest: K | undefined; fate: Fate };

/** What becomes of each row of a file, by all that a log has of their keys. */
export function matchedRows<K extends Known>(
  rows: readonly CheckedRow[],
  known: readonly K[],
  { isOld }: Edition,
): Matched<K>[] {
  const replaced = new Set(known.map(({ replacesId }) => replacesId));
  const latest = new Map<string | null, K>();
  for (const row of known) if (!replaced.has(row.id) && !isUndone(row)) latest.set(row.datasetKey, row);
  return rows.map((row) => {
    const own = latest.get(row.key);
    const held = own && {
      ...{ digest: own.datasetDigest, editionAt: own.editionAt },
      stands: !["retracted", "merged"].includes(own.act),
    };
    const fate = fateOf(row, held);
    return { row, latest: own, fate: isOld && fate === "changed" ? "unchanged" : fate };
  });
}

/** Of what an undone import had brought in, nothing is known any more. */
const isUndone = ({ act, datasetDigest }: Known): boolean => act === "retracted" && datasetDigest === null;
