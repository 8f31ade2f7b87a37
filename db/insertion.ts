import { getTableColumns, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { given, statement } from "./statement";
import type { View } from "./store";

/**
 * The insert of one row of a table, prepared once per connection.
 * Shape: what a row leaves out is empty. Values are encoded here: a place of drizzle's own in a JSON column would turn
 *        an empty one into the text `null`.
 */
export function insertion<T extends SQLiteTable>(
  table: T,
): (view: View, row: T["$inferInsert"]) => Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  const places = Object.fromEntries(columns.map(([name]) => [name, sql`${given(name)}`]));
  const insert = statement((db) => db.insert(table).values(places as T["$inferInsert"]));
  return async (view, row) => {
    const values = columns.map(([name, column]) => {
      const value = (row as Record<string, unknown>)[name] ?? null;
      return [name, value === null ? null : column.mapToDriverValue(value)];
    });
    await insert(view, Object.fromEntries(values));
  };
}
