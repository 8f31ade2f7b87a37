import { and, desc, eq, getTableColumns, inArray, isNotNull, lte, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Instants } from "@/domain/assessment/assessment";
import type { Source, SourceGrading } from "@/domain/evidence/report";
import { reliabilityOf, type SourceRecord, sourceRecordOf } from "@/domain/evidence/source";
import { groupedBy } from "@/domain/grouped";
import { isNewestOfReport } from "../standing";
import type { View } from "../store";
import { reports, sourceVersions } from "../tables";
import { readGradings } from "./source-gradings";

const { id: _row, sourceId, ...columns } = getTableColumns(sourceVersions);
export const sourceColumns = { ...columns, id: sourceId };

/** A version of a source; `reason` is why it was edited. */
export type SourceVersion = Source & { reason: string | null };

/** SQL: the row is the newest version of its source that was known by then. */
export const isNewestVersion = (knownAt: number): SQL =>
  sql`${sourceVersions.version} = (select max(v.version) from source_versions v where v.source_id = ${sourceVersions.sourceId} and v.recorded_at <= ${knownAt})`;

/** Every version of a source that was known by then, newest first. */
export const readSourceVersions = (view: View, id: string, knownAt: number): Promise<SourceVersion[]> =>
  view.db
    .select(sourceColumns)
    .from(sourceVersions)
    .where(and(eq(sourceVersions.sourceId, id), lte(sourceVersions.recordedAt, knownAt)))
    .orderBy(desc(sourceVersions.version));

/**
 * What some sources are called and how reliable each is, at the two times.
 * Shape: by id; reliability as `reliability(sourceId)`.
 * Cost:  two statements.
 */
export async function readSourcesKnown(view: View, ids: readonly string[], at: Instants) {
  const unique = [...new Set(ids)];
  const versions = unique.length
    ? await view.db
        .select({ id: sourceVersions.sourceId, name: sourceVersions.name })
        .from(sourceVersions)
        .where(and(inArray(sourceVersions.sourceId, unique), lte(sourceVersions.recordedAt, at.knownAt)))
        .orderBy(sourceVersions.version)
    : [];
  const names = new Map(versions.map(({ id, name }) => [id, name]));
  const gradings = groupedBy(await readGradings(view, unique, at), (each: SourceGrading) => each.sourceId);
  return {
    name: (id: string) => names.get(id) ?? "",
    reliability: (id: string) => reliabilityOf(gradings.get(id) ?? [], at),
  };
}

/** Items of a source that are counted one by one; beyond it is said that there are more. */
export const MOST_COUNTED = 10_000;

const first = alias(reports, "first");

/**
 * What became of the items of a source, as known by then. An item belongs to the source that its newest account names.
 * Cost: two statements; it reads what was written over, and counts up to `MOST_COUNTED` items.
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
