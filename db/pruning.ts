import { and, eq, inArray, lt, notExists, notInArray, or, type SQL, sql } from "drizzle-orm";
import { alias, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { openingOf } from "@/domain/time/retention";
import type { Instant } from "@/domain/time/time";
import { assessmentOf } from "./queries/holdings";
import { lettingDelete } from "./sqlite/append-only";
import type { Tx } from "./store";
import {
  assessments,
  attributions,
  evidenceTies,
  incidents,
  indicators,
  outages,
  reports,
  watchLog,
} from "./tables";

/** How many rows went, by table. */
export type Removed = Record<string, number>;

const PRUNED = { evidenceTies, attributions, incidents, reports, assessments, outages, watchLog } as const;

/**
 * Deletes what no board with knowledge of the cut-off or later needs: what was recorded before it and is about the time
 * before the first kept instant, except for what still holds then, and what something that stays refers to.
 */
export async function removeBefore(tx: Tx, cutAt: Instant, firstKeptAt: Instant): Promise<Removed> {
  const before = await countRows(tx);
  await lettingDelete(tx, Object.values(PRUNED), async () => {
    for (const { id } of await tx.db.select({ id: indicators.id }).from(indicators))
      await removeJudgements(tx, id, cutAt, firstKeptAt);
    await removeIncidents(tx, cutAt, firstKeptAt);
    await removeReports(tx, cutAt, firstKeptAt);
    await removeOutages(tx, cutAt, firstKeptAt);
    await tx.db.delete(watchLog).where(lt(watchLog.recordedAt, cutAt));
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

async function removeJudgements(tx: Tx, indicatorId: string, cutAt: Instant, firstKeptAt: Instant) {
  const old = alias(assessments, "old");
  const isOld = and(eq(assessments.indicatorId, indicatorId), lt(assessments.effectiveAt, firstKeptAt));
  const replacesOld = inArray(
    assessments.replacesId,
    tx.db
      .select({ id: old.id })
      .from(old)
      .where(and(eq(old.indicatorId, indicatorId), lt(old.effectiveAt, firstKeptAt))),
  );
  const rows = await tx.db.select().from(assessments).where(or(isOld, replacesOld));
  const kept = openingOf(rows.map(assessmentOf), cutAt);
  const goes = and(isOld, lt(assessments.recordedAt, cutAt), notInArray(assessments.id, [...kept]));
  const gone = tx.db.select({ id: assessments.id }).from(assessments).where(goes);
  await tx.db.delete(evidenceTies).where(inArray(evidenceTies.assessmentId, gone));
  await tx.db.delete(assessments).where(goes);
}

/** An incident goes as a whole, with who is said to have done it, when nothing was said of it from the cut-off on. */
async function removeIncidents(tx: Tx, cutAt: Instant, firstKeptAt: Instant) {
  const other = alias(incidents, "other");
  const spoken = (from: SQL | undefined) => notExists(tx.db.select({ one: sql`1` }).from(other).where(from));
  const isSame = or(eq(other.incidentId, incidents.incidentId), eq(other.mergedIntoId, incidents.incidentId));
  const laterSaid = tx.db
    .select({ one: sql`1` })
    .from(attributions)
    .where(
      and(eq(attributions.incidentId, incidents.incidentId), sql`${attributions.recordedAt} >= ${cutAt}`),
    );
  const laterTied = tx.db
    .select({ one: sql`1` })
    .from(evidenceTies)
    .where(
      and(eq(evidenceTies.incidentId, incidents.incidentId), sql`${evidenceTies.recordedAt} >= ${cutAt}`),
    );
  const gone = (
    await tx.db
      .selectDistinct({ id: incidents.incidentId })
      .from(incidents)
      .where(
        and(
          lt(incidents.recordedAt, cutAt),
          lt(incidents.effectiveAt, firstKeptAt),
          spoken(
            and(isSame, sql`(${other.recordedAt} >= ${cutAt} or ${other.effectiveAt} >= ${firstKeptAt})`),
          ),
          notExists(laterSaid),
          notExists(laterTied),
        ),
      )
  ).map((row) => row.id);
  for (const ids of inParts(gone)) {
    await tx.db.delete(evidenceTies).where(inArray(evidenceTies.incidentId, ids));
    await tx.db.delete(attributions).where(inArray(attributions.incidentId, ids));
    await tx.db.delete(incidents).where(inArray(incidents.incidentId, ids));
  }
}

/** A report goes when nothing that stays rests on it, be it a tie or a report that goes back to it. */
async function removeReports(tx: Tx, cutAt: Instant, firstKeptAt: Instant) {
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
  const needed = await originsOfOthers(tx, gone);
  for (const ids of inParts(gone.filter((id) => !needed.has(id))))
    await tx.db.delete(reports).where(inArray(reports.reportId, ids));
}

/** Of some reports those that any other goes back to, over however many. */
async function originsOfOthers(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const some = sql`(select value from json_each(${JSON.stringify(ids)}))`;
  const found = sql`(with recursive origin(id) as (
    select origin_report_id from ${reports} where origin_report_id is not null and report_id not in ${some}
    union
    select r.origin_report_id from origin join ${reports} r on r.report_id = origin.id where r.origin_report_id is not null
  ) select id from origin)`;
  const rows = await tx.db.select({ id: sql<string>`id` }).from(found);
  return new Set(rows.map(({ id }) => id));
}

/** Of the words about the sources of an indicator, the last one before the first kept instant stays. */
async function removeOutages(tx: Tx, cutAt: Instant, firstKeptAt: Instant) {
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

const PART = 500;

/** A list in parts that fit into one statement. */
const inParts = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / PART) }, (_, i) => list.slice(i * PART, (i + 1) * PART));
