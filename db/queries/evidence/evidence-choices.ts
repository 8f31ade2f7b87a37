import type { Bearing } from "@/domain/evidence/report";
import type { ReportChoice } from "@/domain/evidence/report-choice";
import { type Desk, presentOf } from "../../desk";
import type { View } from "../../store";
import { readTail } from "../log/newest-log-entry";
import { readEvidenceOfAssessments } from "./evidence";
import { readChosenReports } from "./report-choices";

/** The evidence linked to an assessment, as choices for the form that corrects it. */
export async function readEvidenceChoices(
  view: View,
  desk: Desk,
  { assessmentId }: { assessmentId: string },
): Promise<{ choices: ReportChoice[]; chosen: Record<string, Bearing> }> {
  const at = presentOf(desk, await readTail(view));
  const { evidence } = await readEvidenceOfAssessments(view, [assessmentId], at);
  const standing = evidence.filter((each) => !each.isRetracted);
  return {
    choices: await readChosenReports(
      view,
      desk,
      standing.map((each) => each.reportId),
    ),
    chosen: Object.fromEntries(standing.map((each) => [each.reportId, each.bearing])),
  };
}
