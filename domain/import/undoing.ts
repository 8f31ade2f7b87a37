import type { Tally } from "./import";

/** Why a row takes back what an import wrote. */
export const UNDONE_REASON = "import undone";

/** What undoing looks at in a row of a log. */
type Account = { id: string; replacesId: string | null; importId: string | null };

/**
 * The account that held before an import wrote over it: the newest one before that a person wrote, or an import that
 * is not undone; undefined when there is none, and nothing may stand.
 * Shape: `rows` are all accounts of one happening; `tip` is the one that stands.
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

/** A number of rows in words, such as `1 row` or `8,640 rows`. */
export const rowsOf = (count: number): string =>
  `${count.toLocaleString("en")} ${count === 1 ? "row" : "rows"}`;
