import { and, eq, inArray, lt, notExists, sql } from "drizzle-orm";
import { alias } from "../sql/kit";
import { valuesOf } from "../sql/words";
import type { Tx } from "../store";
import { evidenceTies, reports } from "../tables";
import { type Cut, inParts } from "./cut";

/** Removes reports that nothing kept rests on, neither a link nor a report that repeats it. */
export async function removeReports(tx: Tx, { cutAt, firstKeptAt }: Cut) {
  const other = alias(reports, "other");
  const laterRow = tx.db
    .select({ one: sql`1` })
    .from(other)
    .where(
      and(
        eq(other.reportId, reports.reportId),
        sql`(${other.recordedAt} >= ${cutAt} or ${other.effectiveAt} >= ${firstKeptAt})`,
      ),
    );
  const tie = tx.db
    .select({ one: sql`1` })
    .from(evidenceTies)
    .where(eq(evidenceTies.reportId, reports.reportId));
  const gone = (
    await tx.db
      .selectDistinct({ id: reports.reportId })
      .from(reports)
      .where(and(lt(reports.effectiveAt, firstKeptAt), notExists(laterRow), notExists(tie)))
  ).map((row) => row.id);
  const needed = await readOriginsOfOthers(tx, gone);
  for (const ids of inParts(gone.filter((id) => !needed.has(id))))
    await tx.db.delete(reports).where(inArray(reports.reportId, ids));
}

/** Those of some reports that any other report repeats, directly or not. */
async function readOriginsOfOthers(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const some = valuesOf(sql`${JSON.stringify(ids)}`);
  const found = sql`(with recursive origin(id) as (
    select origin_report_id from ${reports} where origin_report_id is not null and report_id not in ${some}
    union
    select r.origin_report_id from origin join ${reports} r on r.report_id = origin.id where r.origin_report_id is not null
  ) select id from origin) as found`;
  const rows = await tx.db.select({ id: sql<string>`found.id` }).from(found);
  return new Set(rows.map(({ id }) => id));
}
