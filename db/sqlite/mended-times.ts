import { type SQL, sql } from "drizzle-orm";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type { Instant } from "@/domain/time/time";
import type { Tx } from "../store";
import { COLUMNS, COUNTS_AS, VIEWS, viewsOf } from "./mended-views.js";

/** Writes go to the tables themselves, not to the views in front of them. */
export const intoTables = (statement: string): string =>
  statement.replace(/^(insert into|update|delete from) "/, '$1 "main"."');

type Column = { tableName: string; columnName: string };
type Raw = Pick<BaseSQLiteDatabase<"sync", unknown>, "run" | "all">;
/** The store has no raw statements; its SQLite implementation does. */
const rawOf = (tx: Tx): Raw => tx.db as unknown as Raw;

/** The stored recorded times after an instant, in the order in which they count. */
export function readTimesAfter(tx: Tx, clockAt: Instant): Instant[] {
  const tables = new Set(
    rawOf(tx)
      .all<Column>(sql.raw(COLUMNS))
      .map(({ tableName }) => tableName),
  );
  const after = [...tables].map(
    (table): SQL =>
      sql`select r.recorded_at as at, coalesce(${sql.raw(COUNTS_AS)}, r.recorded_at) as counted
        from main.${sql.identifier(table)} r where r.recorded_at > ${clockAt}`,
  );
  return rawOf(tx)
    .all<{ at: Instant }>(
      sql`select at from (${sql.join(after, sql` union `)}) where counted > ${clockAt} order by counted, at`,
    )
    .map(({ at }) => at);
}

/** Makes a correction of the clock, added in the current transaction, visible to it and to the summaries. */
export function applyMend(tx: Tx, clockAt: Instant): void {
  const raw = rawOf(tx);
  for (const table of ["daily_levels", "daily_incidents"])
    raw.run(sql`update main.${sql.identifier(table)} set touched_at = coalesce((select counts_as_at from main.wrong_times
      where wrong_at = touched_at order by mend_number desc limit 1), touched_at) where touched_at > ${clockAt}`);
  for (const { name } of raw.all<{ name: string }>(sql.raw(VIEWS)))
    raw.run(sql`drop view temp.${sql.identifier(name)}`);
  for (const view of viewsOf(raw.all<Column>(sql.raw(COLUMNS)))) raw.run(sql.raw(view));
}

/**
 * SQL: the number of the last watch-log entry that counts as recorded by an instant; 0 when there is none.
 * Cost: two seeks.
 */
export const lastNumberBy = (recordedAt: SQL): SQL<number> => sql<number>`max(
  coalesce((select seq from main.watch_log r where recorded_at <= ${recordedAt}
    and not exists (select 1 from main.wrong_times where wrong_at = r.recorded_at)
    order by recorded_at desc, seq desc limit 1), 0),
  coalesce((select seq from main.watch_log where recorded_at = (select wrong_at from main.wrong_times w
    where counts_as_at <= ${recordedAt} and exists (select 1 from main.watch_log where recorded_at = w.wrong_at)
      and not exists (select 1 from main.wrong_times n where n.wrong_at = w.wrong_at and n.mend_number > w.mend_number)
    order by counts_as_at desc limit 1) order by seq desc limit 1), 0))`;
