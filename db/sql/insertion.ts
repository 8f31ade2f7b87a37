import { getTableColumns, sql } from "drizzle-orm";
import type { View } from "../store";
import { type Column, conflictOn, type Table } from "./kit";
import { placeholder, statement } from "./statement";

/**
 * Inserts one row into a table, prepared once per connection; with `key` in place of the row that has the same there.
 * Shape: missing columns are empty. Values are encoded here, because drizzle's placeholder in a JSON column would turn
 *        null into the text `null`.
 */
export function insertion<T extends Table>(
  table: T,
  key: readonly Column[] = [],
): (view: View, row: T["$inferInsert"]) => Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  const places = Object.fromEntries(columns.map(([name]) => [name, sql`${placeholder(name)}`]));
  const replaced = Object.fromEntries(
    columns
      .filter(([, column]) => !key.includes(column))
      .map(([name, column]) => [name, sql`excluded.${sql.identifier(column.name)}`]),
  );
  const insert = statement((db) => {
    const adding = db.insert(table).values(places as T["$inferInsert"]);
    if (key.length === 0) return adding;
    return adding.onConflictDoUpdate({
      target: conflictOn(...key),
      set: replaced as Partial<T["$inferInsert"]>,
    });
  });
  return async (view, row) => {
    const values = columns.map(([name, column]) => {
      const value = (row as Record<string, unknown>)[name] ?? null;
      return [name, value === null ? null : column.mapToDriverValue(value)];
    });
    await insert(view, Object.fromEntries(values));
  };
}

/** Rows per statement: within the engine's parameter limit, and enough to save most of the calls. */
const ROWS_AT_ONCE = 50;

/** Inserts many rows into a table, 50 per statement. Rows are as in `insertion`. */
export function insertionOfMany<T extends Table>(
  table: T,
): (view: View, rows: readonly T["$inferInsert"][]) => Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  const one = insertion(table);
  const names = Array.from({ length: ROWS_AT_ONCE }, (_, i) => columns.map(([name]) => `${name}${i}`));
  const insert = statement((db) =>
    db
      .insert(table)
      .values(
        names.map((row) =>
          Object.fromEntries(columns.map(([name], c) => [name, sql`${placeholder(row[c] ?? "")}`])),
        ) as T["$inferInsert"][],
      ),
  );
  return async (view, rows) => {
    const whole = rows.length - (rows.length % ROWS_AT_ONCE);
    for (let from = 0; from < whole; from += ROWS_AT_ONCE) {
      const values: Record<string, unknown> = {};
      for (const [r, row] of names.entries())
        for (const [c, [name, column]] of columns.entries()) {
          const value = (rows[from + r] as Record<string, unknown>)[name] ?? null;
          values[row[c] ?? ""] = value === null ? null : column.mapToDriverValue(value);
        }
      await insert(view, values);
    }
    for (const row of rows.slice(whole)) await one(view, row);
  };
}
