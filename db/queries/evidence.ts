import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Instants } from "@/domain/assessment/assessment";
import type { Evidence, EvidenceShown } from "@/domain/evidence/evidence";
import { isNewestOfReport, isStandingTie } from "../standing";
import type { View } from "../store";
import { evidenceTies, reports } from "../tables";
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
        isStandingTie(view.db, evidenceTies, at.knownAt),
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

/** The evidence with what its reports go back to, for counting origins. */
async function withLinks(view: View, evidence: Evidence[], { knownAt }: Instants): Promise<EvidenceShown> {
  const ids = [...new Set(evidence.map((each) => each.reportId))];
  return { evidence, links: await readLinks(view, ids, knownAt) };
}

const NONE: EvidenceShown = { evidence: [], links: [] };

/**
 * The evidence for and against some assessments, as known by then.
 * Shape: in the order in which it was tied.
 * Cost:  four statements, whatever the number.
 */
export const readEvidenceOfAssessments = async (
  view: View,
  ids: readonly string[],
  at: Instants,
): Promise<EvidenceShown> =>
  ids.length === 0
    ? NONE
    : withLinks(view, await readTied(view, inArray(evidenceTies.assessmentId, [...ids]), at), at);

/** The same for incidents. */
export const readEvidenceOfIncidents = async (
  view: View,
  ids: readonly string[],
  at: Instants,
): Promise<EvidenceShown> =>
  ids.length === 0
    ? NONE
    : withLinks(view, await readTied(view, inArray(evidenceTies.incidentId, [...ids]), at), at);
