import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Evidence, EvidenceShown } from "@/domain/evidence/evidence";
import type { Instants } from "@/domain/time/time";
import { isNewestOfReport, isUnreplacedLink } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { evidenceTies, reports } from "../../tables";
import { readLinks } from "./lineage";
import { readSourcesKnown } from "./source";

async function readTied(view: View, about: SQL, at: Instants): Promise<Evidence[]> {
  const rows = await view.db
    .select({ tie: evidenceTies, report: reports })
    .from(evidenceTies)
    .innerJoin(reports, eq(reports.reportId, evidenceTies.reportId))
    .where(
      and(
        about,
        isUnreplacedLink(view.db, evidenceTies, at.knownAt),
        isNewestOfReport(view.db, reports, at.knownAt),
      ),
    )
    .orderBy(evidenceTies.recordedAt, evidenceTies.id);
  const known = await readSourcesKnown(
    view,
    rows.map(({ report }) => report.sourceId),
    at,
  );
  return rows.map(({ tie, report }) => ({
    tieId: tie.id,
    assessmentId: tie.assessmentId,
    incidentId: tie.incidentId,
    bearing: tie.bearing,
    tiedAt: tie.recordedAt,
    tiedBy: tie.recordedBy,
    reportId: report.reportId,
    originReportId: report.originReportId,
    sourceId: report.sourceId,
    title: report.title,
    credibility: report.credibility,
    isRetracted: report.act === "retracted",
    sourceName: known.name(report.sourceId),
    reliability: known.reliability(report.sourceId),
  }));
}

/** The evidence and every report that it repeats, for counting origins. */
async function readEvidence(
  view: View,
  about: typeof evidenceTies.assessmentId | typeof evidenceTies.incidentId,
  ids: readonly string[],
  at: Instants,
): Promise<EvidenceShown> {
  if (ids.length === 0) return { evidence: [], links: [] };
  const evidence = await readTied(view, inArray(about, [...ids]), at);
  const reportIds = [...new Set(evidence.map((each) => each.reportId))];
  return { evidence, links: await readLinks(view, reportIds, at.knownAt) };
}

/**
 * The evidence for and against some assessments, as known by then.
 * Shape: in the order of linking.
 * Cost:  four statements, whatever the number.
 */
export const readEvidenceOfAssessments = (view: View, ids: readonly string[], at: Instants) =>
  readEvidence(view, evidenceTies.assessmentId, ids, at);

/** The same for incidents. */
export const readEvidenceOfIncidents = (view: View, ids: readonly string[], at: Instants) =>
  readEvidence(view, evidenceTies.incidentId, ids, at);
