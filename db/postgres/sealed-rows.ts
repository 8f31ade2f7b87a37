import { rowMarkOf, rowTextsOf, type StoredValue } from "@/domain/record/seal";
import { LOG_TABLE } from "../sql/sealed-tables";
import { type Connection, identifier } from "./connection";
import { OWN_COLUMNS } from "./tables";

/** A row's number, and its text under the seal. */
export type StoredRow = { rowId: number; text: string };

/** Reads the rows of one table in the order of writing. */
export type RowReader = { table: string; after(rowId: number, limit: number): Promise<StoredRow[]> };

/** The stored columns of every table in alphabetical order; what the database computes follows from them. */
export async function readStoredColumns(connection: Connection): Promise<ReadonlyMap<string, string[]>> {
  const rows = await connection.rows(
    `select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = $1::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and a.attgenerated = ''`,
    [identifier(connection.place.schema)],
  );
  const columns = new Map<string, string[]>();
  for (const [table, column] of rows as [string, string][]) {
    if (OWN_COLUMNS.includes(column)) continue;
    const own = columns.get(table) ?? [];
    own.push(column);
    columns.set(table, own);
  }
  for (const own of columns.values()) own.sort();
  return columns;
}

/** Shape: entries of the watch log go by their own numbers. */
export function rowReader(connection: Connection, table: string, columns: readonly string[]): RowReader {
  const number = table === LOG_TABLE ? "seq" : "rowid";
  const list = columns.map(identifier).join(", ");
  const textOf = rowTextsOf(table, columns);
  const select = `select ${list}, ${number} from ${identifier(connection.place.schema)}.${identifier(table)}
    where ${number} > $1 order by ${number} limit $2`;
  return {
    table,
    async after(rowId, limit) {
      const rows: StoredValue[][] = await connection.rows(select, [rowId, limit]);
      return rows.map((values) => ({ rowId: Number(values[columns.length]), text: textOf(values) }));
    },
  };
}

/** Rows that are read at a time. */
const ROWS_AT_ONCE = 500;

/** The marks of the rows after one number up to another, in parts. Shape: none without a row. */
export async function* marksOf(
  reader: RowReader,
  after: number,
  upTo = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<string> {
  for (let last = after; ; ) {
    const rows = await reader.after(last, ROWS_AT_ONCE);
    const within = rows.filter(({ rowId }) => rowId <= upTo);
    if (within.length > 0) yield within.map(({ text }) => rowMarkOf(text)).join("");
    const newest = rows.at(-1);
    if (within.length < ROWS_AT_ONCE || !newest) return;
    last = newest.rowId;
  }
}

export async function joined(marks: AsyncIterable<string>): Promise<string> {
  let all = "";
  for await (const each of marks) all += each;
  return all;
}
