import { type Connection, identifier } from "@/db/postgres/connection";

/** What a database had as a template was copied to it, by which it becomes such a copy again. */
export type Beginning = { counts: string; rowId: string; tables: readonly string[] };

const inSchema = (name: string) => `watchfloor.${identifier(name)}`;

/** SQL: marks a database that is of no use afterwards, because what it began with was changed. */
export const SPOILED = "create table if not exists public.spoiled ()";

const countsOf = (tables: readonly string[]): string =>
  `select concat_ws(' ', to_regclass('public.spoiled'),
    (select count(*) from pg_namespace where nspname like 'exercise%'), ${tables.map((table) => `(select count(*) from ${inSchema(table)})`).join(", ")})`;

/** Notes what a new copy holds. */
export async function readBeginning({ rows }: Connection): Promise<Beginning> {
  const named = await rows(
    "select relname from pg_class where relnamespace = 'watchfloor'::regnamespace and relkind = 'r' order by 1",
  );
  const tables = named.map(([name]) => String(name)).filter((name) => !name.startsWith("__"));
  const [[counts] = []] = await rows(countsOf(tables));
  const [[rowId] = []] = await rows(`select last_value from ${inSchema("rows_written")}`);
  return { counts: String(counts), rowId: String(rowId), tables };
}

/**
 * Removes from a copy what was written to it, past the triggers that forbid it.
 * Shape: false when it is not as it was: something that it began with was removed.
 */
export async function isAsItBegan(
  { run }: Connection,
  { counts, rowId, tables }: Beginning,
): Promise<boolean> {
  const removals = tables.map((table) => {
    const number = table.endsWith("_words") ? "row" : "rowid";
    return `delete from ${inSchema(table)} where ${number} > ${rowId}`;
  });
  const [[now] = []] = await run(
    [
      "begin",
      "set local session_replication_role = replica",
      "drop schema if exists watchfloor_counted cascade",
      ...removals,
      `select setval('watchfloor.rows_written', ${rowId}), setval('watchfloor.entries_removed', 1, false)`,
      "commit",
      countsOf(tables),
    ].join(";\n"),
  );
  return now === counts;
}
