import { getTableColumns, is, SQL, sql } from "drizzle-orm";
import {
  bigint,
  check,
  customType,
  doublePrecision,
  foreignKey,
  index,
  type PgColumn,
  type PgColumnBuilderBase,
  type PgTable,
  pgSequence,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { DESCRIBED } from "../sql/described-tables";
import { type Column, getTableConfig, type Table } from "../sql/kit";
import { SEARCHABLE } from "../sql/searchable-tables";
import { PostgresDialect } from "./dialect";
import { wordsIn } from "./words";

/** The sequence that numbers the rows of every table in the order of writing, as SQLite's `rowid` does. */
export const ROWS_WRITTEN = "rows_written";

/** Columns that are not part of the description, because SQLite has them by itself. */
export const OWN_COLUMNS = ["rowid"];

/** Described SQL never refers to a table, so that the schema does not matter. */
const dialect = new PostgresDialect(wordsIn(""));
const expressionOf = (described: SQL): SQL =>
  sql.raw(dialect.sqlToQuery(described.inlineParams(), "indexes").sql);

const writtenOf = () =>
  bigint("rowid", { mode: "number" })
    .notNull()
    .default(sql.raw(`nextval('${ROWS_WRITTEN}')`));

/** The same column: its kind decides by which type PostgreSQL stores it. JSON stays the text that seals cover. */
function columnOf(column: Column): PgColumnBuilderBase {
  const { name } = column;
  const type = column.getSQLType();
  const typed =
    type === "text" ? text(name) : type === "real" ? doublePrecision(name) : bigint(name, { mode: "number" });
  const held = column.notNull ? typed.notNull() : typed;
  const computed = column.generated?.as;
  if (is(computed, SQL)) return held.generatedAlwaysAs(expressionOf(computed));
  return column.primary ? held.primaryKey() : held;
}

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** The full-text index of a table: its words by row. */
const wordsOf = ({ table, index: name }: (typeof SEARCHABLE)["report"]): PgTable =>
  pgTable(
    name,
    { row: bigint("row", { mode: "number" }).primaryKey(), words: tsvector("words").notNull() },
    (t) => [
      index(`${name}_sought`).using("gin", t.words),
      foreignKey({
        name: `${name}_of_rows`,
        columns: [t.row],
        foreignColumns: [columnIn(table, "rowid")],
      }).onDelete("cascade"),
    ],
  );

const made = new Map<string, PgTable>();

function columnIn(name: string, column: string): PgColumn {
  const table = made.get(name);
  const found = table && getTableColumns(table)[column];
  if (!found) throw new Error(`There is no ${table}.${column}.`);
  return found;
}

function tableOf(table: Table): PgTable {
  const { name, columns, indexes, uniqueConstraints, foreignKeys, checks } = getTableConfig(table);
  const own: Record<string, PgColumnBuilderBase> = Object.fromEntries(
    columns.map((column) => [column.name, columnOf(column)]),
  );
  const columnsOf: Record<string, PgColumnBuilderBase> = { ...own, rowid: writtenOf() };
  return pgTable(name, columnsOf, (t) => {
    const placesOf = (all: readonly (Column | SQL)[]) => {
      const [first, ...others] = all.map((each) =>
        is(each, SQL) ? expressionOf(each) : (t[each.name] ?? sql``),
      );
      return [first ?? sql``, ...others] as const;
    };
    return [
      unique(`${name}_in_order_of_writing`).on(columnIn(name, "rowid")),
      ...indexes.map(({ config }) => {
        const made = index(config.name).on(...placesOf(config.columns));
        return config.where ? made.where(expressionOf(config.where)) : made;
      }),
      ...uniqueConstraints.map((each) => uniqueIndex(each.getName()).on(...placesOf(each.columns))),
      ...checks.map((each) => check(each.name, expressionOf(each.value))),
      ...foreignKeys.map((key) => {
        const { columns: from, foreignColumns, foreignTable } = key.reference();
        const target = getTableConfig(foreignTable).name;
        const [column, ...more] = from.map((each) => columnIn(name, each.name));
        const [foreign, ...others] = foreignColumns.map((each) => columnIn(target, each.name));
        if (!column || !foreign) throw new Error(`A key of ${name} has no columns.`);
        return foreignKey({ columns: [column, ...more], foreignColumns: [foreign, ...others] });
      }),
    ];
  });
}

for (const [name, table] of DESCRIBED) made.set(name, tableOf(table));

/** The described tables as PostgreSQL has them, and what SQLite has by itself: numbers of rows, and full-text indexes. */
export const POSTGRES_TABLES: Readonly<Record<string, unknown>> = {
  [ROWS_WRITTEN]: pgSequence(ROWS_WRITTEN),
  ...Object.fromEntries(made),
  ...Object.fromEntries(Object.values(SEARCHABLE).map((each) => [each.index, wordsOf(each)])),
};
