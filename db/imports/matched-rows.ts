import { and, eq, type SQL, sql } from "drizzle-orm";
import type { CheckedRow } from "@/domain/import/checked-row";
import { type Fate, fateOf } from "@/domain/import/import";
import { isDigestOfRow } from "@/domain/import/row-digest";
import { placeholder } from "../sql/statement";
import type { View } from "../store";
import type { incidents, reports } from "../tables";

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

type Log = typeof incidents | typeof reports;

/** SQL: the row of a log is of the `dataset` and one of the `keys` that are asked for. */
export const isOfKeys = (log: Log): SQL | undefined =>
  and(
    eq(log.dataset, placeholder("dataset")),
    sql`${log.datasetKey} in (select value from json_each(${placeholder("keys")}))`,
  );

/**
 * What becomes of rows that a log has under their keys as `rowsOfKeys` reads it. One statement, whatever their number.
 */
export const matchingBy =
  <K extends Known>(rowsOfKeys: (view: View, asked: { dataset: string; keys: string }) => Promise<K[]>) =>
  async (view: View, edition: Edition, rows: readonly CheckedRow[]): Promise<Matched<K>[]> => {
    const keys = JSON.stringify(rows.map(({ key }) => key));
    const known = rows.length === 0 ? [] : await rowsOfKeys(view, { dataset: edition.dataset, keys });
    return matchedRows(rows, known, edition);
  };

/** What becomes of each row of a file, by all that a log has of their keys. */
function matchedRows<K extends Known>(
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
      isSame: isDigestOfRow(own.datasetDigest, row.digest, row.content),
      editionAt: own.editionAt,
      stands: !["retracted", "merged"].includes(own.act),
    };
    const fate = fateOf(row, held);
    return { row, latest: own, fate: isOld && fate === "changed" ? "unchanged" : fate };
  });
}

/** Of what an undone import had brought in, nothing is known any more. */
const isUndone = ({ act, datasetDigest }: Known): boolean => act === "retracted" && datasetDigest === null;
