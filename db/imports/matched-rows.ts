import { and, eq, type SQL, sql } from "drizzle-orm";
import type { CheckedRow } from "@/domain/import/checked-row";
import { type Fate, fateOf } from "@/domain/import/import";
import { isDigestOfRow } from "@/domain/import/row-digest";
import { placeholder } from "../sql/statement";
import { valuesOf } from "../sql/words";
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
  reportId?: string;
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
  and(eq(log.dataset, placeholder("dataset")), sql`${log.datasetKey} in ${valuesOf(placeholder("keys"))}`);

/** Matches rows by their keys, through `rowsOfKeys`. One statement, whatever their number. */
export const matchingBy =
  <K extends Known>(rowsOfKeys: (view: View, wanted: { dataset: string; keys: string }) => Promise<K[]>) =>
  async (view: View, edition: Edition, rows: readonly CheckedRow[]): Promise<Matched<K>[]> => {
    const keys = JSON.stringify(rows.flatMap(({ key, otherKeys = [] }) => [key, ...otherKeys]));
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
  const tips = known.filter((row) => !replaced.has(row.id) && !isUndone(row));
  const byAccount = new Map(tips.map((tip) => [accountIdOf(tip), tip]));
  for (const row of known) {
    const tip = byAccount.get(accountIdOf(row));
    if (tip && (!latest.has(row.datasetKey) || row === tip)) latest.set(row.datasetKey, tip);
  }
  // Two rows that continue one account: the newer edition does, because an account is replaced once.
  const taken = new Map<string, CheckedRow>();
  const matched = rows.map((row) => {
    const own = newestOf([row.key, ...(row.otherKeys ?? [])].flatMap((key) => latest.get(key) ?? []));
    const held = own && {
      isSame: isDigestOfRow(own.datasetDigest, row.digest, row.content),
      editionAt: own.editionAt,
      stands: !["retracted", "merged"].includes(own.act),
    };
    const fate = fateOf(row, held);
    const rival = own && taken.get(own.id);
    if (own && fate === "changed" && (!rival || (row.editionAt ?? 0) > (rival.editionAt ?? 0)))
      taken.set(own.id, row);
    return { row, latest: own, fate: isOld && fate === "changed" ? ("unchanged" as const) : fate };
  });
  return matched.map((each) =>
    each.fate === "changed" && each.latest && taken.get(each.latest.id) !== each.row
      ? { ...each, fate: "unchanged" }
      : each,
  );
}

/** The incident or report that a row is an account of; that of its key, where only rows of one key were read. */
const accountIdOf = ({ reportId, datasetKey }: Known): string | null => reportId ?? datasetKey;

const newestOf = <K extends Known>(rows: readonly K[]): K | undefined =>
  rows.reduce<K | undefined>(
    (newest, row) => (newest && (newest.editionAt ?? 0) >= (row.editionAt ?? 0) ? newest : row),
    undefined,
  );

/** The key under which a row is stored: its own, where it continues what the desk has under another. */
export const storedKeyOf = <K>({ row, latest }: Matched<K>): string =>
  (latest && row.otherKeys?.[0]) ?? row.key;

/** What an undone import had added counts as unknown. */
const isUndone = ({ act, datasetDigest }: Known): boolean => act === "retracted" && datasetDigest === null;
