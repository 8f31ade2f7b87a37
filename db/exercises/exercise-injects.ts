import { and, asc, eq, gt, lte } from "drizzle-orm";
import { groupBy } from "@/domain/group-by";
import type { Instant } from "@/domain/time/time";
import type { Column, Table } from "../sql/kit";
import type { Tx, View } from "../store";
import {
  assessments,
  attributions,
  categories,
  evidenceTies,
  exerciseInjects,
  importSteps,
  imports,
  incidents,
  indicators,
  outages,
  reports,
  sourceGradings,
  sources,
  sourceVersions,
  watchLog,
} from "../tables";
import type { InjectedRow } from "../tables/exercise";

type LogTable = Table & { recordedAt: Column };

/** The tables that injects come from, in the order in which rows refer to each other. */
export const INJECTED: Readonly<Record<string, LogTable>> = {
  imports,
  importSteps,
  sources,
  sourceVersions,
  sourceGradings,
  reports,
  incidents,
  attributions,
  outages,
  evidenceTies,
  watchLog,
};

/** The kinds of log entries that are injected; levels, definitions and watches are the trainees' own. */
const INJECTED_NOUNS = ["import", "source", "report", "incident", "attribution", "outage", "evidence"];

type Row = Record<string, unknown> & { recordedAt: Instant };
/** What an exercise starts with, and the rows that are left out because they refer to something else. */
type StartRows = { categoryIds: Set<unknown>; indicatorIds: Set<unknown>; leftOutIds: Set<unknown> };

/**
 * Stores what was recorded in a period as injects, before a copy is cut at its start.
 * Shape: one inject per instant. Levels are never injected, nor anything that refers to a later definition.
 * Cost:  the rows of the period, in memory.
 */
export async function keepInjects(tx: Tx, fromAt: Instant, untilAt: Instant): Promise<void> {
  const start = await readStartRows(tx, fromAt);
  const kept: (InjectedRow & { dueAt: Instant })[] = [];
  for (const [table, log] of Object.entries(INJECTED)) {
    const rows = (await tx.db
      .select()
      .from(log)
      .where(and(gt(log.recordedAt, fromAt), lte(log.recordedAt, untilAt)))
      .orderBy(asc(log.recordedAt))) as Row[];
    for (const row of rows)
      if (isInjected(table, row, start)) kept.push({ table, row, dueAt: row.recordedAt });
      else start.leftOutIds.add(row.id);
  }
  for (const [dueAt, rows] of groupBy(kept, (row) => row.dueAt))
    await tx.db
      .insert(exerciseInjects)
      .values({ dueAt, rows: rows.map(({ table, row }) => ({ table, row })) });
}

async function readStartRows({ db }: View, fromAt: Instant): Promise<StartRows> {
  const idsOf = async (table: typeof categories | typeof indicators) =>
    new Set<unknown>(
      (await db.select({ id: table.id }).from(table).where(lte(table.recordedAt, fromAt))).map(
        ({ id }) => id,
      ),
    );
  const later = await db
    .select({ id: assessments.id })
    .from(assessments)
    .where(gt(assessments.recordedAt, fromAt));
  return {
    categoryIds: await idsOf(categories),
    indicatorIds: await idsOf(indicators),
    leftOutIds: new Set(later.map(({ id }) => id)),
  };
}

function isInjected(table: string, row: Row, { categoryIds, indicatorIds, leftOutIds }: StartRows): boolean {
  const rows = table === "watchLog" ? { ...(row.after as object | null), id: row.subjectId } : row;
  if (table === "watchLog" && !INJECTED_NOUNS.includes(String(row.action).split(".")[0] ?? "")) return false;
  const { categoryId, indicatorId, ...others } = rows as Record<string, unknown>;
  if (typeof categoryId === "string" && !categoryIds.has(categoryId)) return false;
  if (typeof indicatorId === "string" && !indicatorIds.has(indicatorId)) return false;
  const refersTo = [others.id, others.incidentId, others.assessmentId, others.reportId, others.replacesId];
  return !refersTo.some((id) => typeof id === "string" && leftOutIds.has(id));
}

/**
 * Whether the trainees have already done what an inject would do: a row can be replaced only once, and a version number
 * used only once.
 */
export async function readIsOvertaken({ db }: View, rows: readonly InjectedRow[]): Promise<boolean> {
  for (const { table, row } of rows) {
    const log = INJECTED[table] as (LogTable & { replacesId?: Column }) | undefined;
    if (log?.replacesId && typeof row.replacesId === "string") {
      const replaced = await db.select().from(log).where(eq(log.replacesId, row.replacesId)).limit(1);
      if (replaced.length > 0) return true;
    }
    if (table === "sourceVersions") {
      const isTaken = and(
        eq(sourceVersions.sourceId, String(row.sourceId)),
        eq(sourceVersions.version, Number(row.version)),
      );
      if ((await db.select().from(sourceVersions).where(isTaken).limit(1)).length > 0) return true;
    }
  }
  return false;
}
