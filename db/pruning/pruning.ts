import { lt, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { lettingDelete } from "../sqlite/append-only";
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
import type { Cut } from "./cut";
import { removeIncidents } from "./old-incidents";
import { removeJudgements } from "./old-judgements";
import { removeOutages } from "./old-outages";
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
  await lettingDelete(tx, [...Object.values(PRUNED), seals, carriedMarks], async () => {
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
  for (const [name, table] of Object.entries(PRUNED) as [string, SQLiteTable][]) {
    const [counted] = await tx.db.select({ count: sql<number>`count(*)` }).from(table);
    counts[name] = counted?.count ?? 0;
  }
  return counts;
}
