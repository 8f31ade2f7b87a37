import type { Judgement } from "@/domain/assessment/assessment";
import { parseCorrectionDraft } from "@/domain/assessment/assessment-draft";
import { accept, type Outcome } from "@/domain/outcome";
import { change, type Desk, log, refusalOfFuture } from "../desk";
import { addAssessment, readReplaceable } from "../logs/assessment-log";
import { readTicked, targetOf, tieReports } from "../logs/evidence-log";

/**
 * Replaces a judgement that was wrong when it was made. The wrong one stays in the log with the reports linked to it;
 * the correction has its own.
 * Errors: `effectiveAt` in the future; `replacesId` or a report unknown; a retraction; a conflict when it was replaced
 *         already.
 */
export async function correctAssessment(desk: Desk, raw: unknown): Promise<Outcome<Judgement>> {
  const parsed = parseCorrectionDraft(raw);
  if (!parsed.ok) return parsed;
  const { reportIds, contradictingReportIds, ...draft } = parsed.value;
  return change(desk, async (tx) => {
    const future = refusalOfFuture(desk, tx, draft.effectiveAt);
    if (future) return future;
    const wrong = await readReplaceable(tx, draft.replacesId);
    if (!wrong.ok) return wrong;
    const ticked = await readTicked(tx, { reportIds, contradictingReportIds });
    if (!ticked.ok) return ticked;
    const values = {
      ...draft,
      indicatorId: wrong.value.indicatorId,
      act: "corrected",
      restsOnId: null,
    } as const;
    const correction = await addAssessment<Judgement>(tx, desk, values);
    await log(tx, desk, "assessment.corrected", correction.id, correction, wrong.value);
    await tieReports(tx, desk, targetOf(correction), ticked.value);
    return accept(correction);
  });
}
