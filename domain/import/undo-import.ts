import type { Tally } from "./import";

/** The reason recorded on rows that undo an import. */
export const UNDONE_REASON = "import undone";

/** A row of a log, as far as undoing needs it. */
type Account = { id: string; replacesId: string | null; importId: string | null };

/**
 * The account before an import replaced it: the newest earlier one by a person, or by an import that is not undone;
 * undefined when there is none.
 * Shape: `rows` are all accounts of one incident or report; `tip` is the current one.
 */
export function accountBefore<A extends Account>(
  tip: A,
  rows: readonly A[],
  isUndone: (importId: string) => boolean,
): A | undefined {
  const byId = new Map(rows.map((row) => [row.id, row]));
  let row: A | undefined = tip;
  while (row && row.importId !== null && isUndone(row.importId))
    row = row.replacesId === null ? undefined : byId.get(row.replacesId);
  return row;
}

/** What undoing an import of so many rows does, in words. */
export function undoWordsOf({ new: added, changed }: Tally): string {
  const parts = [
    ...(added > 0 ? [`${rowsOf(added)} that it added ${added === 1 ? "is" : "are"} retracted`] : []),
    ...(changed > 0 ? [`${rowsOf(changed)} that it changed ${changed === 1 ? "is" : "are"} put back`] : []),
  ];
  const words = parts.join(" and ");
  return words === "" ? "It stored nothing, so nothing on the desk changes." : `Undo this import? ${words}.`;
}

export const rowsOf = (count: number): string =>
  `${count.toLocaleString("en")} ${count === 1 ? "row" : "rows"}`;
