import { parseTieDraft } from "@/domain/evidence/evidence-draft";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk } from "../desk";
import { readTicked, readTiedReportIds, type Tied, tieReports } from "../logs/evidence-log";
import { readTarget } from "../queries/evidence/evidence-target";

/**
 * Links reports to an assessment or an incident that they support or contradict.
 * Errors: `assessmentId`, `incidentId` or a report unknown; a report that is already linked to it, or marked as both.
 */
export async function tieEvidence(desk: Desk, raw: unknown): Promise<Outcome<Tied>> {
  const parsed = parseTieDraft(raw);
  if (!parsed.ok) return parsed;
  const draft = parsed.value;
  return change(desk, async (tx) => {
    const target = await readTarget(tx, draft);
    if (!target)
      return draft.assessmentId === null
        ? refuse("No such incident, or it was retracted", "incidentId", "unknown")
        : refuse("No such assessment", "assessmentId", "unknown");
    const ticked = await readTicked(tx, draft);
    if (!ticked.ok) return ticked;
    const tied = await readTiedReportIds(tx, target);
    const again = ticked.value.find(({ reportId }) => tied.includes(reportId));
    if (again)
      return refuse(
        `“${again.title}” is already linked to it`,
        again.bearing === "supports" ? "reportIds" : "contradictingReportIds",
      );
    return accept(await tieReports(tx, desk, target, ticked.value));
  });
}
