import type { Bearing } from "@/domain/evidence/report";
import type { ReportChoice } from "@/domain/evidence/report-choice";
import { type Desk, presentOf } from "../../desk";
import type { View } from "../../store";
import { readTail } from "../log/newest-log-entry";
import { readEvidenceOfAssessments } from "./evidence";
import { readChosenReports, readReportChoices } from "./report-choices";

/**
 * The evidence linked to an assessment, as choices for the form that corrects it, and after it what a new assessment in
 * the same category is offered.
 */
export async function readEvidenceChoices(
  view: View,
  desk: Desk,
  { assessmentId, categoryId }: { assessmentId: string; categoryId: string },
): Promise<{ choices: ReportChoice[]; chosen: Record<string, Bearing> }> {
  const at = presentOf(desk, await readTail(view));
  const { evidence } = await readEvidenceOfAssessments(view, [assessmentId], at);
  const standing = evidence.filter((each) => !each.isRetracted);
  const linkedIds = standing.map((each) => each.reportId);
  const latest = await readReportChoices(view, desk, { categoryId });
  return {
    choices: [
      ...(await readChosenReports(view, desk, linkedIds)),
      ...latest.filter((each) => !linkedIds.includes(each.reportId)),
    ],
    chosen: Object.fromEntries(standing.map((each) => [each.reportId, each.bearing])),
  };
}
