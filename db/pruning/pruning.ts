import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { keptJudgementsOf } from "@/domain/retention/retention";
import { assessmentOf } from "../queries/desk/holdings";
import { alias, type Table } from "../sql/kit";
import type { Tx } from "../store";
import {
  assessments,
  attributions,
  carriedMarks,
  evidenceTies,
  incidents,
  indicators,
  outages,
  reports,
  seals,
  watchLog,
} from "../tables";
import { type Cut, inParts } from "./cut";
import { removeIncidents } from "./old-incidents";
import { removeReports } from "./old-reports";

/** Removed rows by table. */
export type Removed = Record<string, number>;

const PRUNED = { evidenceTies, attributions, incidents, reports, assessments, outages, watchLog } as const;

/**
 * Deletes what no board with knowledge of the cut-off or later needs: what was recorded before it and is about the time
 * before the first kept instant, except for what still holds then, and what kept rows refer to.
 */
export async function removeBefore(tx: Tx, cut: Cut): Promise<Removed> {
  const before = await countRows(tx);
  await tx.inner.allowDeletes([...Object.values(PRUNED), seals, carriedMarks], async () => {
    for (const { id } of await tx.db.select({ id: indicators.id }).from(indicators))
      await removeJudgements(tx, id, cut);
    await removeIncidents(tx, cut);
    await removeReports(tx, cut);
    await removeOutages(tx, cut);
    await tx.db.delete(watchLog).where(lt(watchLog.recordedAt, cut.cutAt));
    // The entry of the pruning seals what is kept; the archive has the seals before it.
    await tx.db.delete(seals);
    await tx.db.delete(carriedMarks);
  });
  const after = await countRows(tx);
  return Object.fromEntries(
    Object.entries(before).map(([name, count]) => [name, count - (after[name] ?? 0)]),
  );
}

async function countRows(tx: Tx): Promise<Removed> {
  const counts: Removed = {};
  for (const [name, table] of Object.entries(PRUNED) as [string, Table][]) {
    const [counted] = await tx.db.select({ count: sql<number>`count(*)` }).from(table);
    counts[name] = counted?.count ?? 0;
  }
  return counts;
}

/** Removes an indicator's judgements and their evidence links, except for those that kept history needs. */
async function removeJudgements(tx: Tx, indicatorId: string, { cutAt }: Cut) {
  const log = await tx.db.select().from(assessments).where(eq(assessments.indicatorId, indicatorId));
  const kept = keptJudgementsOf(log.map(assessmentOf), cutAt);
  const gone = log.map((row) => row.id).filter((id) => !kept.has(id));
  for (const ids of inParts(gone)) {
    await tx.db.delete(evidenceTies).where(inArray(evidenceTies.assessmentId, ids));
    await tx.db.delete(assessments).where(inArray(assessments.id, ids));
  }
}

/** Removes an indicator's outage reports before the first kept instant, except for the last one. */
async function removeOutages(tx: Tx, { cutAt, firstKeptAt }: Cut) {
  const later = alias(outages, "later");
  const laterWord = tx.db
    .select({ one: sql`1` })
    .from(later)
    .where(
      and(
        eq(later.indicatorId, outages.indicatorId),
        sql`${later.effectiveAt} > ${outages.effectiveAt}`,
        lt(later.effectiveAt, firstKeptAt),
        lt(later.recordedAt, cutAt),
      ),
    );
  const gone = await tx.db
    .select({ id: outages.id })
    .from(outages)
    .where(
      and(lt(outages.effectiveAt, firstKeptAt), lt(outages.recordedAt, cutAt), sql`exists ${laterWord}`),
    );
  for (const ids of inParts(gone.map((row) => row.id)))
    await tx.db.delete(outages).where(inArray(outages.id, ids));
}
