import type { Judgement } from "@/domain/assessment/assessment";
import { parseAssessmentDraft } from "@/domain/assessment/assessment-draft";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk, log, refusalOfFuture } from "../desk";
import { addAssessment, readOutdatedRefusal } from "../logs/assessment-log";
import { readTicked, targetOf, tieReports } from "../logs/evidence-log";
import { readIndicator } from "../queries/definition/indicator";
import { readHolding, readPresentHolding } from "../queries/desk/holdings";

/**
 * Sets the level of an indicator and links the reports that it rests on.
 * Shape:  the log row's before is what held at the judgement's effective time; `isSuperseded` says that a judgement
 *         with a later one holds.
 * Errors: `indicatorId` or a report unknown; a retired indicator; `effectiveAt` in the future; a conflict when the
 *         judgement that the draft was based on (`seenId`) no longer holds.
 */
export async function recordAssessment(desk: Desk, raw: unknown): Promise<Outcome<Judgement>> {
  const parsed = parseAssessmentDraft(raw);
  if (!parsed.ok) return parsed;
  const { seenId, reportIds, contradictingReportIds, ...values } = parsed.value;
  return change(desk, async (tx) => {
    const draft = { ...values, effectiveAt: values.effectiveAt ?? tx.recordedAt };
    const future = refusalOfFuture(desk, tx, draft.effectiveAt);
    if (future) return future;
    const indicator = await readIndicator(tx, draft.indicatorId);
    if (!indicator) return refuse("No such indicator", "indicatorId", "unknown");
    if (indicator.isRetired) return refuse("This indicator is retired; bring it back first", "indicatorId");
    const holding = await readPresentHolding(tx, indicator.id);
    if (seenId !== null && seenId !== (holding?.id ?? ""))
      return readOutdatedRefusal(tx, indicator.id, holding);
    const ticked = await readTicked(tx, { reportIds, contradictingReportIds });
    if (!ticked.ok) return ticked;
    const at = { effectiveAt: draft.effectiveAt, knownAt: tx.recordedAt };
    const before = await readHolding(tx, indicator.id, at);
    const isSuperseded = holding !== undefined && holding.effectiveAt > draft.effectiveAt;
    const assessment = await addAssessment<Judgement>(tx, desk, {
      ...draft,
      act: "assessed",
      replacesId: null,
      restsOnId: null,
    });
    const after = isSuperseded ? { ...assessment, isSuperseded } : assessment;
    await log(tx, desk, "assessment.recorded", assessment.id, after, before);
    await tieReports(tx, desk, targetOf(assessment), ticked.value);
    return accept(assessment);
  });
}
