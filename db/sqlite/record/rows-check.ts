import { MARK_LENGTH, rowMarksIn } from "@/domain/record/seal";
import type { Finding } from "@/domain/record/verdict";
import { DESK_TABLE, LOG_TABLE } from "../../sql/sealed-tables";
import type { Connection } from "../connection";
import { readTakenOver } from "./carried-marks";
import type { YieldTurn } from "./chain-check";
import { rowReader, sealedTablesIn } from "./sealed-rows";
import { TableCheck } from "./table-check";

/** Marks, and seals, that are looked at between two turns of the event loop. */
const MARKS_AT_ONCE = 1_000;
const SEALS_AT_ONCE = 500;

/** `entryCount` counts the entries before the one that took the record over. */
export type RowsVerdict = { findings: Finding[]; entryCount: number; rowCount: number };

type Checks = ReadonlyMap<string, TableCheck>;
type Marked = [revision: number, rowMarks: string];

/**
 * Compares every sealed row with the marks that seals have of it.
 * Shape: of entries only those before the one that took the record over; the others have seals of their own.
 * Cost:  one pass over the sealed tables; memory does not grow with them.
 */
export async function checkRows(connection: Connection, yieldTurn: YieldTurn): Promise<RowsVerdict> {
  const start = readTakenOver(connection);
  const earlier = new TableCheck(rowReader(connection, LOG_TABLE), start - 1);
  const rows = new Map<string, TableCheck>(
    [...sealedTablesIn(connection), DESK_TABLE].map((table) => [
      table,
      new TableCheck(rowReader(connection, table)),
    ]),
  );
  if (start > 0) await expectCarried(connection, start, new Map([...rows, [LOG_TABLE, earlier]]), yieldTurn);
  await expectSealed(connection, start, rows, yieldTurn);
  const findings: Finding[] = [];
  for (const [table, check] of start > 0 ? [[LOG_TABLE, earlier] as const, ...rows] : rows) {
    // A desk that was sealed by a version which left it out is covered from the next seal on that takes it over.
    if (table === DESK_TABLE && !check.isSealed) continue;
    findings.push(...check.findings());
    await yieldTurn();
  }
  rows.delete(DESK_TABLE);
  const rowCount = [...rows.values()].reduce((sum, check) => sum + check.rowCount, 0);
  return { findings, entryCount: earlier.rowCount, rowCount };
}

async function expectCarried(connection: Connection, revision: number, checks: Checks, yieldTurn: YieldTurn) {
  const parts = connection.prepare<[number], { table_name: string; row_marks: string }>(
    "select table_name, row_marks from carried_marks where revision = ? order by position",
  );
  for (const { table_name, row_marks } of parts.all(revision))
    await expectMarks(checks.get(table_name), row_marks, revision, yieldTurn);
}

async function expectSealed(connection: Connection, start: number, checks: Checks, yieldTurn: YieldTurn) {
  const select = connection
    .prepare<[number, number], Marked>(
      "select revision, row_marks from seals where revision > ? order by revision limit ?",
    )
    .raw();
  for (let last = start - 1, seals: Marked[]; ; last = seals.at(-1)?.[0] ?? last) {
    seals = select.all(last, SEALS_AT_ONCE);
    for (const [revision, row_marks] of seals)
      for (const [table, marks] of rowMarksIn(row_marks)) {
        if (marks.length <= MARK_LENGTH * MARKS_AT_ONCE) checks.get(table)?.expect(marks, revision);
        else await expectMarks(checks.get(table), marks, revision, yieldTurn);
      }
    if (seals.length < SEALS_AT_ONCE) return;
    await yieldTurn();
  }
}

/** Hands many marks to the check of their table, a few at a time. */
async function expectMarks(
  check: TableCheck | undefined,
  marks: string,
  revision: number,
  yieldTurn: YieldTurn,
) {
  const atOnce = MARKS_AT_ONCE * MARK_LENGTH;
  for (let from = 0; from < marks.length; from += atOnce) {
    check?.expect(marks.slice(from, from + atOnce), revision);
    await yieldTurn();
  }
}
