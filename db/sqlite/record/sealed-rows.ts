import { rowMarkOf, rowTextsOf, type StoredValue } from "@/domain/record/seal";
import { SEALED_TABLES } from "../../sql/sealed-tables";
import type { Connection } from "../connection";

/** Those of the tables that a database has: one of an older version has fewer. */
export function sealedTablesIn(connection: Connection): string[] {
  const isThere = connection.prepare<[string]>(
    "select 1 from main.sqlite_master where type = 'table' and name = ?",
  );
  return SEALED_TABLES.filter((table) => isThere.get(table) !== undefined);
}

/** A row as it is stored: its number in the table, what people find it by, and its text under the seal. */
export type StoredRow = { rowId: number; name: StoredValue; text: string };

/** Reads the rows of one table in the order of writing. */
export type RowReader = { table: string; after(rowId: number, limit: number): StoredRow[] };

/** Shape: columns that the database computes are left out; they follow from the others. */
export function rowReader(connection: Connection, table: string): RowReader {
  const columns = connection
    .prepare<[string], string>("select name from pragma_table_info(?, 'main') order by name")
    .pluck()
    .all(table);
  const id = columns.indexOf("id");
  const named = id < 0 ? columns.length : id;
  const list = columns.map((name) => `"${name}"`).join(", ");
  const textOf = rowTextsOf(table, columns);
  // The number comes last, so that the values stand at the places of their columns.
  const select = connection
    .prepare<[number, number], StoredValue[]>(
      `select ${list}, rowid from main."${table}" where rowid > ? order by rowid limit ?`,
    )
    .raw();
  return {
    table,
    after: (rowId, limit) =>
      select.all(rowId, limit).map((values) => {
        const number = Number(values[columns.length]);
        return { rowId: number, name: values[named] ?? number, text: textOf(values) };
      }),
  };
}

/** Rows that are read at a time. */
const ROWS_AT_ONCE = 500;

/** The marks of the rows after one number up to another, in parts. Shape: none without a row. */
export function* marksOf(
  reader: RowReader,
  after: number,
  upTo = Number.MAX_SAFE_INTEGER,
): Generator<string> {
  for (let last = after; ; ) {
    const rows = reader.after(last, ROWS_AT_ONCE);
    const within = rows.filter(({ rowId }) => rowId <= upTo);
    if (within.length > 0) yield within.map(({ text }) => rowMarkOf(text)).join("");
    const newest = rows.at(-1);
    if (within.length < ROWS_AT_ONCE || !newest) return;
    last = newest.rowId;
  }
}
