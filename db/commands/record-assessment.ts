import type { Judgement } from "@/domain/assessment";
import { parseAssessmentDraft } from "@/domain/assessment-draft";
import { accept, type Outcome, refuse, refuseAsOutdated } from "@/domain/outcome";
import { addAssessment, refusalOfFuture } from "../assessment-log";
import { change, type Desk, log } from "../desk";
import { readPresentHolding } from "../queries/holdings";
import { readIndicator } from "../queries/indicator";

/**
 * Sets the level of an indicator.
 * Errors: `indicatorId` unknown or retired; `effectiveAt` in the future; a conflict when the draft says which
 *         judgement it was filled in from (`seenId`) and another one holds by now.
 */
export async function recordAssessment(desk: Desk, raw: unknown): Promise<Outcome<Judgement>> {
  const parsed = parseAssessmentDraft(raw);
  if (!parsed.ok) return parsed;
  const { seenId, ...said } = parsed.value;
  return change(desk, async (tx) => {
    const draft = { ...said, effectiveAt: said.effectiveAt ?? tx.recordedAt };
    const future = refusalOfFuture(draft.effectiveAt, tx.recordedAt);
    if (future) return future;
    const indicator = await readIndicator(tx, draft.indicatorId);
    if (!indicator) return refuse("No such indicator", "indicatorId", "unknown");
    if (indicator.isRetired) return refuse("This indicator is retired; bring it back first", "indicatorId");
    const before = await readPresentHolding(tx, indicator.id);
    if (seenId !== null && seenId !== (before?.id ?? ""))
      return refuseAsOutdated("Somebody else set this level meanwhile", before);
    const assessment = await addAssessment<Judgement>(tx, desk, {
      ...draft,
      act: "assessed",
      replacesId: null,
      restsOnId: null,
    });
    await log(tx, desk, "assessment.recorded", assessment.id, assessment, before);
    return accept(assessment);
  });
}
