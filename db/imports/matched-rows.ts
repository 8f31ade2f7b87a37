import { and, eq, type SQL, sql } from "drizzle-orm";
import type { CheckedRow } from "@/domain/import/checked-row";
import { type Fate, fateOf } from "@/domain/import/import";
import { isDigestOfRow } from "@/domain/import/row-digest";
import { placeholder } from "../sql/statement";
import type { View } from "../store";
import type { incidents, reports } from "../tables";

/** The import and dataset that rows are written for. */
export type Written = { importId: string; dataset: string };

/** The edition and dataset that rows come from. An older edition never changes anything. */
export type Edition = { dataset: string; isOld: boolean };

/** The reason recorded when a newer edition of a dataset replaces a row. */
export const NEWER_EDITION = "Changed in a newer edition of the dataset";

type Known = {
  id: string;
  title: string;
  effectiveAt: number;
  act: string;
  replacesId: string | null;
  datasetKey: string | null;
  datasetDigest: string | null;
  editionAt: number | null;
};

/** A row of a file and the newest stored row with its key. */
export type Matched<K> = { row: CheckedRow; latest: K | undefined; fate: Fate };

type Log = typeof incidents | typeof reports;

/** SQL: the row belongs to the `dataset` and has one of the `keys`. */
export const isOfKeys = (log: Log): SQL | undefined =>
  and(
    eq(log.dataset, placeholder("dataset")),
    sql`${log.datasetKey} in (select value from json_each(${placeholder("keys")}))`,
  );

/** Matches rows by their keys, through `rowsOfKeys`. One statement, whatever their number. */
export const matchingBy =
  <K extends Known>(rowsOfKeys: (view: View, asked: { dataset: string; keys: string }) => Promise<K[]>) =>
  async (view: View, edition: Edition, rows: readonly CheckedRow[]): Promise<Matched<K>[]> => {
    const keys = JSON.stringify(rows.map(({ key }) => key));
    const known = rows.length === 0 ? [] : await rowsOfKeys(view, { dataset: edition.dataset, keys });
    return matchedRows(rows, known, edition);
  };

/** Decides what to do with each row of a file, given the stored rows with its key. */
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

/** What an undone import had added counts as unknown. */
const isUndone = ({ act, datasetDigest }: Known): boolean => act === "retracted" && datasetDigest === null;
