import type { Instant } from "@/domain/time/time";
import { type Connection, countedSchemaOf, identifier } from "./connection";

/**
 * Acts that no later row can withdraw: at their stored time they would take effect again when the true clock gets
 * there. They count as effective when they count as recorded.
 */
const BEGINS_WHEN_RECORDED = ["watches", "outages", "source_gradings"];

/** SQL: the recorded time that a row `r` counts as; null when no correction of the clock covers it. */
const countsAs = (schema: string) =>
  `(select counts_as_at from ${schema}.wrong_times where wrong_at = r.recorded_at order by mend_number desc limit 1)`;

function read(schema: string, table: string, column: string): string {
  const stored = `r.${identifier(column)}`;
  if (column === "recorded_at") return `coalesce(${countsAs(schema)}, ${stored}) as recorded_at`;
  if (column === "effective_at" && BEGINS_WHEN_RECORDED.includes(table))
    return `least(${stored}, coalesce(${countsAs(schema)}, ${stored})) as effective_at`;
  return stored;
}

/** The columns of every table with a recorded time. */
async function readColumns({ rows, place }: Connection): Promise<ReadonlyMap<string, string[]>> {
  const found = await rows(
    `select c.table_name, c.column_name from information_schema.columns c
     join information_schema.columns r on r.table_schema = c.table_schema and r.table_name = c.table_name
       and r.column_name = 'recorded_at'
     where c.table_schema = $1 order by c.table_name, c.ordinal_position`,
    [place.schema],
  );
  const tables = new Map<string, string[]>();
  for (const [table, column] of found as [string, string][])
    tables.set(table, [...(tables.get(table) ?? []), column]);
  return tables;
}

/**
 * Makes the views that shadow the tables of a desk whose clock was corrected, within the transaction under way: rows are
 * read with the recorded time that they count as.
 */
export async function makeCountedViews(connection: Connection): Promise<void> {
  const schema = identifier(connection.place.schema);
  const counted = identifier(countedSchemaOf(connection.place.schema));
  const views = [...(await readColumns(connection))].map(([table, columns]) => {
    const parts = columns.map((column) => read(schema, table, column));
    return `create view ${counted}.${identifier(table)} as select ${parts.join(", ")} from ${schema}.${identifier(table)} r`;
  });
  await connection.run(
    [`drop schema if exists ${counted} cascade`, `create schema ${counted}`, ...views].join(";\n"),
  );
}

/** Takes the views away, so that the tables behind them can be changed. */
export const dropCountedViews = async (connection: Connection): Promise<void> => {
  await connection.run(
    `drop schema if exists ${identifier(countedSchemaOf(connection.place.schema))} cascade`,
  );
};

/** SQL: reads the views where there are any, until the transaction under way ends. */
export const readCounted = ({ schema }: { schema: string }): string =>
  `set local search_path to ${identifier(countedSchemaOf(schema))}, ${identifier(schema)}`;

/** SQL: the number of the newest correction of the clock; 0 on a desk whose clock never was corrected. */
export const newestMend = ({ schema }: { schema: string }): string =>
  `select coalesce(max(number), 0) from ${identifier(schema)}.clock_mends`;

/** The stored recorded times after an instant, in the order in which they count. */
export async function readTimesAfter(connection: Connection, clockAt: Instant): Promise<Instant[]> {
  const schema = identifier(connection.place.schema);
  const after = [...(await readColumns(connection)).keys()].map(
    (table) => `select r.recorded_at as at, coalesce(${countsAs(schema)}, r.recorded_at) as counted
      from ${schema}.${identifier(table)} r where r.recorded_at > $1`,
  );
  const rows = await connection.rows(
    `select at from (${after.join(" union ")}) times where counted > $1 order by counted, at`,
    [clockAt],
  );
  return rows.map(([at]) => Number(at));
}

/** Makes a correction of the clock, added in the current transaction, visible to it and to the summaries. */
export async function applyMend(connection: Connection, clockAt: Instant): Promise<void> {
  const schema = identifier(connection.place.schema);
  for (const table of ["daily_levels", "daily_incidents"])
    await connection.rows(
      `update ${schema}.${table} set touched_at = coalesce((select counts_as_at from ${schema}.wrong_times
        where wrong_at = touched_at order by mend_number desc limit 1), touched_at) where touched_at > $1`,
      [clockAt],
    );
  await makeCountedViews(connection);
  await connection.run(readCounted(connection.place));
}

/** Whether an instant lies within a corrected span, so that it always means what was recorded while the clock was wrong. */
export async function isWrongTime(connection: Connection, at: Instant): Promise<boolean> {
  const schema = identifier(connection.place.schema);
  return (await connection.rows(`select 1 from ${schema}.wrong_times where wrong_at = $1`, [at])).length > 0;
}
