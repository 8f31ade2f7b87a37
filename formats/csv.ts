import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import type { HandOut } from "@/domain/snapshot/hand-out";
import { CSV_ROWS, guarded, unguarded } from "./csv-cell";
import {
  type Cell,
  type CellKind,
  COLUMN_NAMES,
  COLUMNS,
  type ColumnName,
  type Row,
  rowsOf,
} from "./csv-columns";
import { textOf } from "./encoding";
import { exampleSnapshot } from "./example";
import type { TextFormat } from "./format";
import { pageCsv } from "./page/csv";

/**
 * One table with a row per indicator; each row repeats the columns of its category and of the snapshot.
 * Source: RFC 4180. Texts that a spreadsheet would run as formulas are guarded, and reading removes the guard.
 */
export const csv: TextFormat<Row[]> = {
  name: "csv",
  title: "CSV, a table for spreadsheets",
  mediaType: "text/csv; charset=utf-8; header=present",
  extension: "csv",
  slot: null,
  write: (snapshot) =>
    stringify(
      [
        [...COLUMN_NAMES, ...coverOf(snapshot).names],
        ...rowsOf(snapshot).map((row) => [
          ...COLUMN_NAMES.map((name) => cellTextOf(row[name])),
          ...coverOf(snapshot).cells,
        ]),
      ],
      CSV_ROWS,
    ),
  read: (bytes) => readRows(textOf(bytes)),
  writePage: pageCsv,
  example: exampleSnapshot,
};

/** The columns of a cover, after all others and only where there is one; they are not read back. */
const coverOf = ({ cover }: HandOut) => ({
  names: cover ? ["marking", "title", "cover_note"] : [],
  cells: cover ? [cover.marking, cover.title, cover.note].map(cellTextOf) : [],
});

function cellTextOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return typeof cell === "number" ? String(cell) : guarded(cell);
}

/** Errors: an invalid table; a missing column; a cell by row (the header is 1) and column. */
function readRows(text: string): Outcome<Row[]> {
  const table = parsedTable(text);
  if (!table.ok) return table;
  const [header = [], ...records] = table.value;
  const missing = COLUMN_NAMES.filter((name) => !header.includes(name));
  if (missing.length > 0) return refuse(`These columns are missing: ${missing.join(", ")}`, missing[0]);
  const rows: Row[] = [];
  for (const [i, record] of records.entries()) {
    const row = readRow(record, header, i + 2);
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return accept(rows);
}

function parsedTable(text: string): Outcome<string[][]> {
  try {
    return accept(parse(text, { relax_column_count: true, skip_empty_lines: true }));
  } catch (error) {
    return refuse(`This is not a CSV table: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readRow(record: readonly string[], header: readonly string[], rowNumber: number): Outcome<Row> {
  const extra = record.slice(header.length).find((cell) => cell !== "");
  if (extra !== undefined)
    return refuse(`Row ${rowNumber} has more cells than the header: ${extra}`, `${rowNumber}`);
  const cells: [ColumnName, Cell][] = [];
  for (const name of COLUMN_NAMES) {
    const { kind } = COLUMNS[name];
    const cell = CELL_OF[kind](record[header.indexOf(name)] ?? "");
    if (cell === undefined)
      return refuse(`Row ${rowNumber}: ${name} must be ${kind}, or empty`, `${rowNumber}.${name}`);
    cells.push([name, cell]);
  }
  return accept(Object.fromEntries(cells) as Row);
}

const FACTS: Record<string, boolean | null> = { yes: true, no: false, "": null };

/** Parses a cell of each kind; undefined when it is invalid. */
const CELL_OF: Record<CellKind, (cell: string) => Cell | undefined> = {
  text: (cell) => unguarded(cell) || null,
  number: (cell) => (cell === "" ? null : Number.isFinite(Number(cell)) ? Number(cell) : undefined),
  "yes or no": (cell) => FACTS[cell],
};
