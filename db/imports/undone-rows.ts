import { groupBy } from "@/domain/group-by";
import { accountBefore, UNDONE_REASON } from "@/domain/import/undoing";
import type { Desk } from "../desk";
import type { Tx } from "../store";

/** What undoing needs of a row of a log. */
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

/** A row that an import wrote, its place in the table, and the id of the row that replaced it. */
export type Found<R> = { place: number; row: R; laterId: string | null };

/** A row of an import that stands, the account before it, and the row that takes it back. */
type Undoing<R> = { tip: R; before: R | undefined; row: R };

/** What one batch of undoing came to. */
export type Withdrawn = { retracted: number; putBack: number; kept: number };

/**
 * The rows that take back what an import wrote: what was new is retracted, of what was changed the account before is
 * put back. What a person or a later import wrote over is kept.
 * Shape: `accounts` are all rows about the same happenings, of which `happeningOf` tells which.
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

/** The account that nothing has replaced. */
function tipOf<R extends Row>(rows: readonly R[]): R | undefined {
  const replaced = new Set(rows.map(({ replacesId }) => replacesId));
  return rows.find(({ id }) => !replaced.has(id));
}

/** The row that takes a row back. Without a digest a retraction says that nothing is known of its key any more. */
const undoneRow = <R extends Row>(tx: Tx, desk: Desk, tip: R, before: R | undefined): R => ({
  ...(before ?? { ...tip, importId: null, datasetDigest: null }),
  id: desk.newId(),
  act: before ? "corrected" : "retracted",
  replacesId: tip.id,
  reason: UNDONE_REASON,
  recordedAt: tx.recordedAt,
  recordedBy: desk.actor,
});
