import { getTableName, sql } from "drizzle-orm";
import type { Table } from "../sql/kit";
import type { Raw } from "./mended-times";
import { REBUILD_INDEXES } from "./search-indexes";

/**
 * Allows `work` to delete from log tables, within the current transaction only.
 * Shape: updates stay refused. The search no longer finds what was deleted.
 */
export async function allowingDeletes(raw: Raw, tables: readonly Table[], work: () => Promise<void>) {
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
