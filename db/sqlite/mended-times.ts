import { type SQL, sql } from "drizzle-orm";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type { Instant } from "@/domain/time/time";
import { COLUMNS, COUNTS_AS, VIEWS, viewsOf } from "./mended-views.js";

/** Writes go to the tables themselves, not to the views in front of them. */
export const intoTables = (statement: string): string =>
  statement.replace(/^(insert into|update|delete from) "/, '$1 "main"."');

type Column = { tableName: string; columnName: string };
/** Statements of SQLite's own, on the connection of the current transaction. */
export type Raw = Pick<BaseSQLiteDatabase<"sync", unknown>, "run" | "all">;

/** The stored recorded times after an instant, in the order in which they count. */
export function readTimesAfter(raw: Raw, clockAt: Instant): Instant[] {
  const tables = new Set(raw.all<Column>(sql.raw(COLUMNS)).map(({ tableName }) => tableName));
  const after = [...tables].map(
    (table): SQL =>
      sql`select r.recorded_at as at, coalesce(${sql.raw(COUNTS_AS)}, r.recorded_at) as counted
        from main.${sql.identifier(table)} r where r.recorded_at > ${clockAt}`,
  );
  return raw
    .all<{ at: Instant }>(
      sql`select at from (${sql.join(after, sql` union `)}) where counted > ${clockAt} order by counted, at`,
    )
    .map(({ at }) => at);
}

/** Makes a correction of the clock, added in the current transaction, visible to it and to the summaries. */
export function applyMend(raw: Raw, clockAt: Instant): void {
  for (const table of ["daily_levels", "daily_incidents"])
    raw.run(sql`update main.${sql.identifier(table)} set touched_at = coalesce((select counts_as_at from main.wrong_times
      where wrong_at = touched_at order by mend_number desc limit 1), touched_at) where touched_at > ${clockAt}`);
  for (const { name } of raw.all<{ name: string }>(sql.raw(VIEWS)))
    raw.run(sql`drop view temp.${sql.identifier(name)}`);
  for (const view of viewsOf(raw.all<Column>(sql.raw(COLUMNS)))) raw.run(sql.raw(view));
}
