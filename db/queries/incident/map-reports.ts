import { and, between, desc, eq, inArray, isNotNull } from "drizzle-orm";
import type { ReportArea } from "@/domain/evidence/report-area";
import { MAPPED_REPORTS, type MapReport } from "@/domain/map/map";
import type { Instant } from "@/domain/time/time";
import { isUnreplacedReport } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { reports } from "../../tables";

type Range = { from: Instant; until: Instant; knownAt: Instant; categoryId: string | undefined };

/** The reports of a range that name areas, the latest first. */
export async function readMapReports(
  { db }: View,
  { from, until, knownAt, categoryId }: Range,
): Promise<MapReport[]> {
  const rows = await db
    .select({
      ...{ reportId: reports.reportId, title: reports.title, areas: reports.areas },
      effectiveAt: reports.effectiveAt,
    })
    .from(reports)
    .where(
      and(
        isNotNull(reports.areas),
        between(reports.effectiveAt, from, until),
        categoryId ? eq(reports.categoryId, categoryId) : undefined,
        isUnreplacedReport(db, reports, knownAt),
      ),
    )
    .orderBy(desc(reports.effectiveAt), desc(reports.id))
    .limit(MAPPED_REPORTS);
  return rows.map(({ areas, ...row }) => ({ ...row, areas: areas ?? [] }));
}

/** The areas that some reports name, as known by then. */
export async function readAreasOfReports(
  { db }: View,
  ids: readonly string[],
  knownAt: Instant,
): Promise<ReportArea[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ areas: reports.areas })
    .from(reports)
    .where(
      and(
        inArray(reports.reportId, [...ids]),
        isNotNull(reports.areas),
        isUnreplacedReport(db, reports, knownAt),
      ),
    );
  return rows.flatMap(({ areas }) => areas ?? []);
}
