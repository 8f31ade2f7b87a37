import { getTableColumns, getTableName, is } from "drizzle-orm";
import * as described from "../tables";
import { type Column, getTableConfig, Table } from "./kit";

/**
 * A table as every engine stores it: the columns of its description in alphabetical order, without those that the
 * database computes, and the one that numbers its rows; null where the engine numbers them itself.
 */
export type StoredTable = { name: string; columns: readonly string[]; numberedBy: string | null };

/** The described tables, by name. */
export const DESCRIBED: ReadonlyMap<string, Table> = new Map(
  Object.values(described).flatMap((table): [string, Table][] =>
    is(table, Table) ? [[getTableName(table), table]] : [],
  ),
);

const isNumber = (column: Column): boolean => column.primary && column.getSQLType() === "integer";

function storedOf(table: Table): StoredTable {
  const columns = Object.values(getTableColumns(table)).filter(({ generated }) => generated === undefined);
  return {
    name: getTableName(table),
    columns: columns.map(({ name }) => name).sort(),
    numberedBy: columns.find(isNumber)?.name ?? null,
  };
}

/** Every table, those that rows of others refer to before these. */
export const STORED_TABLES: readonly StoredTable[] = inOrderOfReference();

function inOrderOfReference(): StoredTable[] {
  const ordered = new Map<string, StoredTable>();
  const add = (table: Table) => {
    const name = getTableName(table);
    if (ordered.has(name)) return;
    for (const key of getTableConfig(table).foreignKeys) {
      const { foreignTable } = key.reference();
      if (foreignTable !== table) add(foreignTable);
    }
    ordered.set(name, storedOf(table));
  };
  for (const table of DESCRIBED.values()) add(table);
  return [...ordered.values()];
}
