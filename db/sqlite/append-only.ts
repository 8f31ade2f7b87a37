import { getTableName, sql } from "drizzle-orm";
import type { BaseSQLiteDatabase, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Tx } from "../store";
import { REBUILD_INDEXES } from "./search-indexes";

type Raw = Pick<BaseSQLiteDatabase<"sync", unknown>, "run" | "all">;

/**
 * Allows `work` to delete from log tables, within the current transaction only.
 * Shape: updates stay refused. The search no longer finds what was deleted.
 */
export async function allowingDeletes(tx: Tx, tables: readonly SQLiteTable[], work: () => Promise<void>) {
  // The store has no raw statements; its SQLite implementation does.
  const raw = tx.db as unknown as Raw;
  const names = tables.map((table) => `${getTableName(table)}_no_delete`);
  const guards = raw.all<{ name: string; sql: string }>(
    sql`select name, sql from sqlite_master where type = 'trigger' and name in ${names}`,
  );
  if (guards.length !== names.length)
    throw new Error(`Of ${names.length} guards ${guards.length} are there.`);
  for (const { name } of guards) raw.run(sql`drop trigger ${sql.identifier(name)}`);
  await work();
  for (const guard of guards)
    raw.run(sql.raw(guard.sql.replace(/^create trigger /i, "CREATE TRIGGER main.")));
  for (const rebuild of REBUILD_INDEXES) raw.run(sql.raw(rebuild));
}
