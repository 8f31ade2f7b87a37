import { and, inArray, sql } from "drizzle-orm";
import type { ReportEntry } from "@/domain/evidence/evidence";
import type { Report } from "@/domain/evidence/report";
import type { Instants } from "@/domain/time/time";
import { isUnreplacedLink } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { evidenceTies } from "../../tables";
import { readSourcesKnown } from "./source";

/** Reports with their sources and the number of their links. */
export async function readEntriesOf(
  view: View,
  shown: readonly Report[],
  at: Instants,
): Promise<ReportEntry[]> {
  const ids = shown.map((row) => row.reportId);
  const known = await readSourcesKnown(
    view,
    shown.map((row) => row.sourceId),
    at,
  );
  const ties = await view.db
    .select({ reportId: evidenceTies.reportId, count: sql<number>`count(*)` })
    .from(evidenceTies)
    .where(and(inArray(evidenceTies.reportId, ids), isUnreplacedLink(view.db, evidenceTies, at.knownAt)))
    .groupBy(evidenceTies.reportId);
  const counts = new Map(ties.map((tie) => [tie.reportId, tie.count]));
  return shown.map((row) => ({
    ...row,
    sourceName: known.name(row.sourceId),
    reliability: known.reliability(row.sourceId),
    tieCount: counts.get(row.reportId) ?? 0,
  }));
}
