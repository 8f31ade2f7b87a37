import { and, eq, inArray } from "drizzle-orm";
import type { Judgement } from "@/domain/assessment/assessment";
import type { TickedReports } from "@/domain/evidence/evidence-draft";
import type { Bearing, EvidenceTie } from "@/domain/evidence/report";
import type { Incident } from "@/domain/incident/incident";
import { type Refusal, refuse } from "@/domain/outcome";
import { LAST_INSTANT } from "@/domain/time/time";
import { type Desk, log } from "../desk";
import { insertion } from "../sql/insertion";
import { isUnreplacedLink, isUnreplacedReport } from "../sql/unreplaced-rows";
import type { Tx, View } from "../store";
import { evidenceTies, reports } from "../tables";

const insertTie = insertion(evidenceTies);

/** What evidence is linked to: an assessment or an incident, and how the watch log names it. */
export type Target = {
  assessmentId: string | null;
  incidentId: string | null;
  indicatorId: string | null;
  title: string | null;
};
/** The reports that were linked, and the id of what they were linked to. */
export type Tied = Target & {
  id: string;
  ties: (Pick<EvidenceTie, "id" | "reportId" | "bearing"> & { title: string })[];
};
/** An assessment as a target of evidence. */
export const targetOf = ({ id, indicatorId }: Judgement): Target => ({
  assessmentId: id,
  incidentId: null,
  indicatorId,
  title: null,
});

/** An incident as what evidence is tied to. */
export const incidentTarget = ({ incidentId, title }: Pick<Incident, "incidentId" | "title">): Target => ({
  assessmentId: null,
  incidentId,
  indicatorId: null,
  title,
});

type Wanted = { reportId: string; bearing: Bearing; title: string };

/** Adds a row to the evidence log. */
export async function addTieRow(
  tx: Tx,
  desk: Desk,
  values: Omit<EvidenceTie, "id" | "recordedAt" | "recordedBy">,
): Promise<EvidenceTie> {
  const tie = { ...values, id: desk.newId(), recordedAt: tx.recordedAt, recordedBy: desk.actor };
  await insertTie(tx, tie);
  return tie;
}

/**
 * The reports that a form selects.
 * Errors: refuses a report that is unknown or retracted, and one marked as both supporting and contradicting.
 */
export async function readTicked(
  view: View,
  { reportIds, contradictingReportIds }: TickedReports,
): Promise<{ ok: true; value: Wanted[] } | Refusal> {
  const both = contradictingReportIds.find((id) => reportIds.includes(id));
  if (both !== undefined)
    return refuse("A report can support or contradict, not both", "contradictingReportIds");
  const ids = [...reportIds, ...contradictingReportIds];
  if (ids.length === 0) return { ok: true, value: [] };
  const found = await view.db
    .select({ reportId: reports.reportId, title: reports.title })
    .from(reports)
    .where(and(inArray(reports.reportId, ids), isUnreplacedReport(view.db, reports, LAST_INSTANT)));
  const titles = new Map(found.map((row) => [row.reportId, row.title]));
  for (const [field, listed] of Object.entries({ reportIds, contradictingReportIds }))
    if (listed.some((id) => !titles.has(id)))
      return refuse("No such report, or it was retracted", field, "unknown");
  const wanted = (bearing: Bearing) => (reportId: string) => ({
    reportId,
    bearing,
    title: titles.get(reportId) ?? "",
  });
  return {
    ok: true,
    value: [...reportIds.map(wanted("supports")), ...contradictingReportIds.map(wanted("contradicts"))],
  };
}

/** The ids of the reports currently linked to an assessment or incident. */
export async function readTiedReportIds(view: View, { assessmentId, incidentId }: Target): Promise<string[]> {
  const about =
    assessmentId === null
      ? eq(evidenceTies.incidentId, incidentId ?? "")
      : eq(evidenceTies.assessmentId, assessmentId);
  const rows = await view.db
    .select({ reportId: evidenceTies.reportId })
    .from(evidenceTies)
    .where(and(about, isUnreplacedLink(view.db, evidenceTies, LAST_INSTANT)));
  return rows.map((row) => row.reportId);
}

/** Links reports to an assessment or incident, with one watch-log entry for all; does nothing when there are none. */
export async function tieReports(
  tx: Tx,
  desk: Desk,
  target: Target,
  wanted: readonly Wanted[],
): Promise<Tied> {
  const { assessmentId, incidentId } = target;
  const ties: Tied["ties"] = [];
  for (const { reportId, bearing, title } of wanted) {
    const values = {
      act: "tied",
      replacesId: null,
      reportId,
      assessmentId,
      incidentId,
      bearing,
      reason: null,
    } as const;
    const { id } = await addTieRow(tx, desk, values);
    ties.push({ id, reportId, bearing, title });
  }
  const tied = { ...target, id: assessmentId ?? incidentId ?? "", ties };
  if (ties.length > 0) await log(tx, desk, "evidence.tied", tied.id, tied);
  return tied;
}
