import { and, inArray, lte } from "drizzle-orm";
import type { SourceGrading } from "@/domain/evidence/report";
import type { Instants } from "@/domain/time/time";
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
