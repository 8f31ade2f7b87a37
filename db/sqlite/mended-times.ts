import { type SQL, sql } from "drizzle-orm";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type { Instant } from "@/domain/time/time";
import type { Tx } from "../store";
import type { Connection } from "./connection";

/** SQL: as which recorded time that of a row `r` counts; null when no mend is about it. */
const COUNTS_AS =
  "(select counts_as_at from main.wrong_times where wrong_at = r.recorded_at order by mend_number desc limit 1)";

/**
 * What no later row can take back: with the time that the clock gave it, it would begin anew when the true clock gets
 * there. It counts as begun when it counts as recorded.
 */
const BEGINS_WHEN_RECORDED = ["watches", "outages", "source_gradings"];

const VIEWS = "select name from temp.sqlite_master where type = 'view'";
/** Every column of every table that says when its rows were recorded. */
const COLUMNS = `select m.name as tableName, c.name as columnName
  from main.sqlite_master m join pragma_table_xinfo(m.name, 'main') c
  where m.type = 'table' and c.hidden <> 1
    and exists (select 1 from pragma_table_info(m.name, 'main') i where i.name = 'recorded_at')`;

type Column = { tableName: string; columnName: string };

const read = (table: string, column: string): string => {
  if (column === "recorded_at") return `coalesce(${COUNTS_AS}, r.recorded_at) as recorded_at`;
  if (column === "effective_at" && BEGINS_WHEN_RECORDED.includes(table))
    return `min(r.effective_at, coalesce(${COUNTS_AS}, r.effective_at)) as effective_at`;
  return `r."${column}"`;
};

/** SQL of one view for each table, under its own name: a row is read with the recorded time as which it counts. */
function viewsOf(columns: readonly Column[]): string[] {
  const tables = new Map<string, string[]>();
  for (const { tableName, columnName } of columns)
    tables.set(tableName, [...(tables.get(tableName) ?? []), read(tableName, columnName)]);
  return [...tables].map(
    ([table, parts]) =>
      `create temp view "${table}" as select r.rowid as rowid, ${parts.join(", ")} from main."${table}" r`,
  );
}

/**
 * Lets a connection read mended times. The answer is called at the beginning of every view and transaction.
 * Shape: nothing changes on a desk that was never mended. On any other, views stand before the tables, on this
 *        connection only, so that recorded times go the way of the log again (DECISIONS 13) for every statement.
 *        `main."…"` names a table as it is stored.
 * Cost:  one seek; the views are made anew when a mend was added, by whatever process.
 */
export function readingMended(connection: Connection): () => boolean {
  const isKnown = connection.prepare("select 1 from main.sqlite_master where name = 'clock_mends'");
  if (!isKnown.get()) return () => false;
  const newest = connection
    .prepare<[], number>("select coalesce(max(number), 0) from main.clock_mends")
    .pluck();
  let seen = 0;
  return () => {
    const number = newest.get() ?? 0;
    if (number === seen) return number > 0;
    for (const name of connection.prepare<[], string>(VIEWS).pluck().all())
      connection.exec(`drop view temp."${name}"`);
    if (number > 0)
      for (const view of viewsOf(connection.prepare<[], Column>(COLUMNS).all())) connection.exec(view);
    seen = number;
    return number > 0;
  };
}

/** Rows are written to the tables themselves, whatever views stand before them. */
export const intoTables = (statement: string): string =>
  statement.replace(/^(insert into|update|delete from) "/, '$1 "main"."');

type Raw = Pick<BaseSQLiteDatabase<"sync", unknown>, "run" | "all">;
/** The seam offers no raw statements; what it is made of on SQLite does. */
const rawOf = (tx: Tx): Raw => tx.db as unknown as Raw;

/** The recorded times after an instant, as the rows have them, in the order in which they count. */
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

/** Lets the transaction under way read the mend that it has just added, and tells the summaries of it. */
export function seeMend(tx: Tx, clockAt: Instant): void {
  const raw = rawOf(tx);
  for (const table of ["daily_levels", "daily_incidents"])
    raw.run(sql`update main.${sql.identifier(table)} set touched_at = coalesce((select counts_as_at from main.wrong_times
      where wrong_at = touched_at order by mend_number desc limit 1), touched_at) where touched_at > ${clockAt}`);
  for (const { name } of raw.all<{ name: string }>(sql.raw(VIEWS)))
    raw.run(sql`drop view temp.${sql.identifier(name)}`);
  for (const view of viewsOf(raw.all<Column>(sql.raw(COLUMNS)))) raw.run(sql.raw(view));
}

/**
 * SQL: the number of the last entry of the watch log that counts as recorded by an instant; 0 when there is none.
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
