import type { Judgement } from "@/domain/assessment/assessment";
import { parseConfirmationDraft } from "@/domain/assessment/assessment-draft";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk, log } from "../desk";
import { addAssessment, readOutdatedRefusal } from "../logs/assessment-log";
import { readIndicator } from "../queries/definition/indicator";
import { readPresentHolding } from "../queries/desk/holdings";

/**
 * Confirms that an indicator's level still holds, which restarts its review time.
 * Errors: `indicatorId` unknown, retired or never assessed; a conflict when the judgement that was seen no longer
 *         holds.
 */
export async function confirmAssessment(desk: Desk, raw: unknown): Promise<Outcome<Judgement>> {
  const draft = parseConfirmationDraft(raw);
  if (!draft.ok) return draft;
  const { indicatorId, seenId, rationale } = draft.value;
  return change(desk, async (tx) => {
    const indicator = await readIndicator(tx, indicatorId);
    if (!indicator) return refuse("No such indicator", "indicatorId", "unknown");
    if (indicator.isRetired) return refuse("This indicator is retired; bring it back first", "indicatorId");
    const before = await readPresentHolding(tx, indicatorId);
    if (before?.id !== seenId || !before) return readOutdatedRefusal(tx, indicatorId, before);
    const { level, likelihoodRatio, confidence } = before;
    const values = { indicatorId, level, likelihoodRatio, confidence, rationale, effectiveAt: tx.recordedAt };
    const assessment = await addAssessment<Judgement>(tx, desk, {
      ...values,
      act: "confirmed",
      replacesId: null,
      restsOnId: before.restsOnId ?? before.id,
    });
    await log(tx, desk, "assessment.confirmed", assessment.id, assessment, before);
    return accept(assessment);
  });
}
