import { type SQL, sql } from "drizzle-orm";

/**
 * SQL: the number of the last watch-log entry that counts as recorded by an instant; 0 when there is none.
 * Cost: two seeks.
 */
export const lastNumberBy = (schema: string, recordedAt: SQL): SQL<number> => {
  const log = sql`${sql.identifier(schema)}.watch_log`;
  const wrong = sql`${sql.identifier(schema)}.wrong_times`;
  return sql<number>`greatest(
    coalesce((select seq from ${log} r where recorded_at <= ${recordedAt}
      and not exists (select 1 from ${wrong} where wrong_at = r.recorded_at)
      order by recorded_at desc, seq desc limit 1), 0),
    coalesce((select seq from ${log} where recorded_at = (select wrong_at from ${wrong} w
      where counts_as_at <= ${recordedAt} and exists (select 1 from ${log} where recorded_at = w.wrong_at)
        and not exists (select 1 from ${wrong} n where n.wrong_at = w.wrong_at and n.mend_number > w.mend_number)
      order by counts_as_at desc limit 1) order by seq desc limit 1), 0))`;
};
