import { and, inArray, lte, type SQL, sql } from "drizzle-orm";
import type { SourceGrading } from "@/domain/evidence/report";
import type { Instants } from "@/domain/time/time";
import type { Column } from "../../sql/kit";
import type { View } from "../../store";
import { sourceGradings } from "../../tables";

/** Every grading of some sources that was known by then, in no order. */
export async function readGradings(
  view: View,
  sourceIds: readonly string[],
  { knownAt }: Pick<Instants, "knownAt">,
): Promise<SourceGrading[]> {
  if (sourceIds.length === 0) return [];
  return view.db
    .select()
    .from(sourceGradings)
    .where(and(inArray(sourceGradings.sourceId, [...sourceIds]), lte(sourceGradings.recordedAt, knownAt)));
}

/** SQL: how reliable a source is at the two times, by the rule of `gradingInForceOf`. */
export const reliabilityAt = (sourceId: Column, { effectiveAt, knownAt }: Instants): SQL => sql`(
  select g.reliability from source_gradings g
  where g.source_id = ${sourceId} and g.recorded_at <= ${knownAt}
  order by (g.effective_at <= ${effectiveAt}) desc,
    case when g.effective_at <= ${effectiveAt} then g.effective_at else -g.effective_at end desc,
    case when g.effective_at <= ${effectiveAt} then g.recorded_at else -g.recorded_at end desc, g.id desc
  limit 1)`;
