import { join } from "node:path";
import type SqliteDatabase from "better-sqlite3";
import { expect, test } from "vitest";
import { type Connection, connect } from "@/db/postgres/connection";
import { migrate } from "@/db/postgres/migrate";
import { missingStatements } from "@/db/postgres/next-migration";
import { OWN_COLUMNS } from "@/db/postgres/tables";
import { DESCRIBED } from "@/db/sql/described-tables";
import { openReader } from "@/db/sqlite/connection";
import { migrate as migrateSqlite } from "@/db/sqlite/migrate";
import { emptyDatabase } from "../../desk-on-postgres";
import { temporaryFolder } from "../../temporary-folder";

/** A table as an engine has it, in words that are the same on both. */
type Table = { columns: string[]; indexes: string[]; keys: string[]; checks: string[] };

const TYPES: Readonly<Record<string, string>> = { INTEGER: "bigint", TEXT: "text", REAL: "double precision" };

function tableInSqlite(connection: SqliteDatabase.Database, name: string): Table {
  const all = <T>(text: string, ...values: unknown[]) =>
    connection.prepare<unknown[], T>(text).all(...values);
  const columns = all<{ name: string; type: string; notnull: number; hidden: number; pk: number }>(
    "select * from pragma_table_xinfo(?)",
    name,
  );
  const indexes = all<{ name: string; unique: number; partial: number; origin: string }>(
    "select * from pragma_index_list(?)",
    name,
  ).filter(({ origin }) => origin === "c");
  const keys = all<{ from: string; table: string; to: string }>(
    "select * from pragma_foreign_key_list(?)",
    name,
  );
  const [{ sql = "" } = {}] = all<{ sql: string }>("select sql from sqlite_master where name = ?", name);
  return {
    columns: columns.map(
      ({ name: column, type, notnull, hidden, pk }) =>
        `${column} ${TYPES[type]}${notnull || pk ? " not null" : ""}${hidden ? " computed" : ""}${pk ? " primary" : ""}`,
    ),
    indexes: indexes.map((index) => {
      const parts = all<{ name: string | null }>(
        "select name from pragma_index_xinfo(?) where key = 1 order by seqno",
        index.name,
      );
      return `${index.name} (${parts.map((part) => part.name ?? "expression").join(", ")})${index.unique ? " unique" : ""}${index.partial ? " partial" : ""}`;
    }),
    keys: keys.map(({ from, table, to }) => `${from} to ${table}.${to}`),
    checks: [...sql.matchAll(/CONSTRAINT ["`](\w+)["`] CHECK/g)].map(([, check]) => check ?? ""),
  };
}

async function tableInPostgres({ rows }: Connection, name: string): Promise<Table> {
  const table = `"watchfloor"."${name}"`;
  const texts = async (text: string) => (await rows(text, [table])).map(([value]) => String(value));
  const columns = await rows(
    `select attname, format_type(atttypid, atttypmod), attnotnull, attgenerated <> '',
      exists (select 1 from pg_constraint where conrelid = attrelid and contype = 'p' and attnum = any(conkey))
     from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  return {
    columns: columns.map(
      ([column, type, isHeld, isComputed, isPrimary]) =>
        `${column} ${type}${isHeld ? " not null" : ""}${isComputed ? " computed" : ""}${isPrimary ? " primary" : ""}`,
    ),
    indexes: await texts(
      `select c.relname || ' (' || (select string_agg(coalesce(a.attname, 'expression'), ', ' order by k.place)
          from unnest(i.indkey::int[]) with ordinality k(number, place)
          left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number and k.number > 0) || ')'
        || case when i.indisunique then ' unique' else '' end || case when i.indpred is null then '' else ' partial' end
       from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = $1::regclass and not i.indisprimary`,
    ),
    keys: await texts(
      `select a.attname || ' to ' || f.relname || '.' || b.attname from pg_constraint k
       join pg_class f on f.oid = k.confrelid
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
       join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
       where k.contype = 'f' and k.conrelid = $1::regclass`,
    ),
    checks: await texts("select conname from pg_constraint where contype = 'c' and conrelid = $1::regclass"),
  };
}

const isOwn = (described: string) =>
  OWN_COLUMNS.some((name) => described.startsWith(`${name} `)) || / \((?:rowid)\)/.test(described);

const inOrder = (table: Table): Table => {
  const sorted = (list: string[]) => list.filter((each) => !isOwn(each)).sort();
  return {
    columns: sorted(table.columns),
    indexes: sorted(table.indexes),
    keys: sorted(table.keys),
    checks: sorted(table.checks),
  };
};

test("both engines have the same tables: columns, kinds, keys, checks and indexes", async () => {
  const file = join(temporaryFolder(), "desk.db");
  await migrateSqlite(file);
  const place = await emptyDatabase();
  await migrate(place);
  const own = openReader(file);
  const other = await connect(place);
  try {
    for (const name of DESCRIBED.keys())
      expect({ [name]: inOrder(await tableInPostgres(other, name)) }).toEqual({
        [name]: inOrder(tableInSqlite(own, name)),
      });
  } finally {
    own.close();
    await other.close();
  }
});

test("the migrations are what the description says: generating again yields nothing", async () => {
  expect((await missingStatements()).statements).toEqual([]);
});

test("two servers that start together migrate once", async () => {
  const place = await emptyDatabase();
  const applied = await Promise.all([migrate(place), migrate(place), migrate(place)]);
  expect(applied.filter((count) => count > 0)).toHaveLength(1);
  expect(await migrate(place)).toBe(0);
});

test("recorded rows can be neither changed, deleted nor truncated, by any statement", async () => {
  const place = await emptyDatabase();
  await migrate(place);
  const connection = await connect(place);
  try {
    await connection.run("insert into categories (id, recorded_at, recorded_by) values ('one', 0, 'Ada')");
    for (const statement of [
      "update categories set recorded_by = 'Eve'",
      "delete from categories",
      "truncate categories cascade",
    ])
      await expect(connection.run(statement), statement).rejects.toThrow(/is append-only/);
  } finally {
    await connection.close();
  }
});

test("a database that sorts otherwise than by bytes is refused, with the command that makes another", async () => {
  const place = await emptyDatabase("C.UTF-8");
  await expect(migrate(place)).rejects.toThrow(
    /createdb --template=template0 --encoding=UTF8 --locale=C NAME/,
  );
});
