import { and, asc, eq, isNotNull, lte, sql } from "drizzle-orm";
import type { AlertLevel } from "@/domain/alert-level";
import type { TiedTo } from "@/domain/evidence/evidence";
import { alias } from "../../sql/kit";
import { isUnreplacedIncident, isUnreplacedLink } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { assessments, evidenceTies, incidents, indicatorVersions } from "../../tables";

const later = alias(assessments, "later");

const tieColumns = {
  tieId: evidenceTies.id,
  bearing: evidenceTies.bearing,
  tiedAt: evidenceTies.recordedAt,
  tiedBy: evidenceTies.recordedBy,
};

/** SQL: the version with an indicator's newest name known by then. */
const namingVersion = (knownAt: number) =>
  sql`(select max(v.version) from indicator_versions v where v.indicator_id = ${assessments.indicatorId} and v.recorded_at <= ${knownAt})`;

/** What a report is linked to, as known by then: assessments first, in the order of linking. */
export async function readLinksOf(view: View, reportId: string, knownAt: number): Promise<TiedTo[]> {
  const tied = and(eq(evidenceTies.reportId, reportId), isUnreplacedLink(view.db, evidenceTies, knownAt));
  const toAssessments = await view.db
    .select({
      ...tieColumns,
      id: assessments.id,
      indicatorId: assessments.indicatorId,
      indicatorName: indicatorVersions.name,
      level: assessments.level,
      rationale: assessments.rationale,
      effectiveAt: assessments.effectiveAt,
      isReplaced: sql<number>`${later.id} is not null`,
    })
    .from(evidenceTies)
    .innerJoin(assessments, eq(assessments.id, evidenceTies.assessmentId))
    .innerJoin(
      indicatorVersions,
      and(
        eq(indicatorVersions.indicatorId, assessments.indicatorId),
        eq(indicatorVersions.version, namingVersion(knownAt)),
      ),
    )
    .leftJoin(later, and(eq(later.replacesId, assessments.id), lte(later.recordedAt, knownAt)))
    .where(tied)
    .orderBy(asc(evidenceTies.recordedAt), asc(evidenceTies.id));
  const toIncidents = await view.db
    .select({
      ...tieColumns,
      id: evidenceTies.incidentId,
      standingId: incidents.id,
      title: sql<string>`coalesce(${incidents.title}, (select i.title from incidents i where i.id = ${evidenceTies.incidentId}))`,
      place: sql<string>`coalesce(${incidents.place}, '')`,
      effectiveAt: sql<number>`coalesce(${incidents.effectiveAt}, 0)`,
    })
    .from(evidenceTies)
    .leftJoin(
      incidents,
      and(
        eq(incidents.incidentId, evidenceTies.incidentId),
        isUnreplacedIncident(view.db, incidents, knownAt),
      ),
    )
    .where(and(tied, isNotNull(evidenceTies.incidentId)))
    .orderBy(asc(evidenceTies.recordedAt), asc(evidenceTies.id));
  return [
    ...toAssessments.map((row) => ({
      ...row,
      kind: "assessment" as const,
      level: row.level as AlertLevel,
      isReplaced: row.isReplaced === 1,
    })),
    ...toIncidents.map(({ standingId, id, ...row }) => ({
      ...row,
      kind: "incident" as const,
      id: id ?? "",
      isReplaced: standingId === null,
    })),
  ];
}
