import { and, eq, isNotNull, sql } from "drizzle-orm";
import { type SourceRecord, sourceRecordOf } from "@/domain/evidence/source";
import { alias } from "../../sql/kit";
import { isNewestOfReport } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { reports } from "../../tables";

/** Items of a source that are counted; beyond it there are just “more”. */
const MOST_COUNTED = 10_000;

const first = alias(reports, "first");

/**
 * The record of a source, as known by then. An item belongs to the source of its newest account.
 * Cost: two statements; it reads the replaced rows, and counts up to `MOST_COUNTED` items.
 */
export async function readSourceRecord(view: View, id: string, knownAt: number): Promise<SourceRecord> {
  const newest = isNewestOfReport(view.db, reports, knownAt);
  const outcomes = await view.db
    .select({
      act: reports.act,
      firstCredibility: first.credibility,
      credibility: reports.credibility,
      count: sql<number>`count(*)`,
    })
    .from(reports)
    .innerJoin(first, eq(first.id, reports.reportId))
    .where(and(eq(reports.sourceId, id), isNotNull(reports.replacesId), newest))
    .groupBy(reports.act, first.credibility, reports.credibility);
  const some = view.db
    .select({ one: sql`1`.as("one") })
    .from(reports)
    .where(and(eq(reports.sourceId, id), newest))
    .limit(MOST_COUNTED + 1)
    .as("some");
  const [counted] = await view.db.select({ count: sql<number>`count(*)` }).from(some);
  const count = counted?.count ?? 0;
  return sourceRecordOf(outcomes, { itemCount: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED });
}
