import { and, desc, eq, lte } from "drizzle-orm";
import type { HistoryEntry } from "@/domain/assessment/history";
import { type Paged, pagedOf } from "@/domain/list/list-page";
import { type Instant, LAST_INSTANT } from "@/domain/time/time";
import { alias } from "../../sql/kit";
import type { View } from "../../store";
import { assessments } from "../../tables";
import { assessmentOf } from "../desk/holdings";

/** Rows of an indicator's history on one page. */
export const HISTORY_ROWS = 60;

/**
 * The log of one indicator as known by then, corrections and retractions included.
 * Shape: latest effective time first, at most `HISTORY_ROWS` from `skip` on.
 */
export async function readHistory(
  view: View,
  indicatorId: string,
  knownAt: Instant = LAST_INSTANT,
  skip = 0,
): Promise<Paged<HistoryEntry>> {
  const later = alias(assessments, "later");
  const rows = await view.db
    .select({ assessment: assessments, later })
    .from(assessments)
    .leftJoin(later, and(eq(later.replacesId, assessments.id), lte(later.recordedAt, knownAt)))
    .where(and(eq(assessments.indicatorId, indicatorId), lte(assessments.recordedAt, knownAt)))
    .orderBy(desc(assessments.effectiveAt), desc(assessments.recordedAt), desc(assessments.id))
    .limit(HISTORY_ROWS + 1)
    .offset(skip);
  const entries = rows.map((row) => ({
    assessment: assessmentOf(row.assessment),
    replacedBy: row.later ? assessmentOf(row.later) : null,
  }));
  return pagedOf(entries, HISTORY_ROWS);
}
