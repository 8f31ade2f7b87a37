import { groupBy } from "@/domain/group-by";
import { accountBefore, UNDONE_REASON } from "@/domain/import/undo-import";
import type { Desk } from "../desk";
import type { Tx } from "../store";

type Row = {
  id: string;
  act: string;
  replacesId: string | null;
  importId: string | null;
  datasetDigest: string | null;
  reason: string | null;
  recordedAt: number;
  recordedBy: string;
};

/** A row that an import wrote, its position in the table, and the id of the row that replaced it. */
type Found<R> = { place: number; row: R; laterId: string | null };

/** A current row of an import, the account before it, and the row that undoes it. */
type Undoing<R> = { tip: R; before: R | undefined; row: R };

/** The totals of one batch of undoing. */
export type Withdrawn = { retracted: number; putBack: number; kept: number };

/**
 * The rows that undo an import: new rows are retracted, and changed ones get their previous account back. What a person
 * or a later import has replaced since is kept.
 * Shape: `accounts` are all rows about the same incidents or reports; `happeningOf` tells which.
 */
export function undoingOf<R extends Row>(
  tx: Tx,
  desk: Desk,
  found: readonly Found<R>[],
  accounts: readonly R[],
  of: { importId: string; happeningOf(row: R): string; isUndone(importId: string): boolean },
): { undoing: Undoing<R>[]; sums: Withdrawn } {
  const byHappening = groupBy(accounts, of.happeningOf);
  const accountsAbout = (row: R) => byHappening.get(of.happeningOf(row)) ?? [];
  const undoing = found
    .filter(({ laterId }) => laterId === null)
    .map(({ row: tip }) => {
      const before = accountBefore(tip, accountsAbout(tip), of.isUndone);
      return { tip, before, row: undoneRow(tx, desk, tip, before) };
    });
  const kept = found.filter(({ row, laterId }) => {
    const tip = laterId === null ? undefined : tipOf(accountsAbout(row));
    return tip !== undefined && tip.importId !== of.importId && !["retracted", "merged"].includes(tip.act);
  });
  const putBack = undoing.filter(({ before }) => before).length;
  return { undoing, sums: { retracted: undoing.length - putBack, putBack, kept: kept.length } };
}

/** The account that has not been replaced. */
function tipOf<R extends Row>(rows: readonly R[]): R | undefined {
  const replaced = new Set(rows.map(({ replacesId }) => replacesId));
  return rows.find(({ id }) => !replaced.has(id));
}

/** The row that undoes a row. A retraction without a digest means that the key counts as unknown again. */
const undoneRow = <R extends Row>(tx: Tx, desk: Desk, tip: R, before: R | undefined): R => ({
  ...(before ?? { ...tip, importId: null, datasetDigest: null }),
  id: desk.newId(),
  act: before ? "corrected" : "retracted",
  replacesId: tip.id,
  reason: UNDONE_REASON,
  recordedAt: tx.recordedAt,
  recordedBy: desk.actor,
});
