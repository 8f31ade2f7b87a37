import { sql } from "drizzle-orm";
import type { Link } from "@/domain/evidence/corroboration";
import { LAST_INSTANT } from "@/domain/time/time";
import type { View } from "../../store";
import { reports } from "../../tables";

/**
 * Some reports and all those they repeat, directly or not, as known by then.
 * Shape: in no order, each once. A retracted report still counts in the chain: its newest account says what it repeats.
 * Cost:  one statement; a seek per link. A cycle ends where it began.
 */
export async function readLinks(
  view: View,
  reportIds: readonly string[],
  knownAt = LAST_INSTANT,
): Promise<Link[]> {
  if (reportIds.length === 0) return [];
  const newest = (row: ReturnType<typeof sql>) =>
    sql`${row}.recorded_at <= ${knownAt} and not exists (select 1 from ${reports} l where l.replaces_id = ${row}.id and l.recorded_at <= ${knownAt})`;
  const r = sql.raw("r");
  const ids = sql.join(
    reportIds.map((id) => sql`${id}`),
    sql`, `,
  );
  const chain = sql`(with recursive chain(report_id, origin_report_id, source_id) as (
    select r.report_id, r.origin_report_id, r.source_id from ${reports} r where r.report_id in (${ids}) and ${newest(r)}
    union
    select r.report_id, r.origin_report_id, r.source_id from chain
      join ${reports} r on r.report_id = chain.origin_report_id and ${newest(r)}
  ) select * from chain) as links`;
  return view.db
    .select({
      reportId: sql<string>`report_id`,
      originReportId: sql<string | null>`origin_report_id`,
      sourceId: sql<string>`source_id`,
    })
    .from(chain);
}
