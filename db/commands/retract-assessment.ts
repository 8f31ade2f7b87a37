import type { Retraction } from "@/domain/assessment/assessment";
import { parseRetractionDraft } from "@/domain/assessment/assessment-draft";
import { accept, type Outcome } from "@/domain/outcome";
import { change, type Desk, log } from "../desk";
import { addAssessment, readReplaceable } from "../logs/assessment-log";

/**
 * Withdraws a judgement that should not have been made, and the confirmations that rest on it. The level before it
 * holds again; everything stays in the log.
 * Errors: `replacesId` unknown or a retraction; a conflict when it was replaced already.
 */
export async function retractAssessment(desk: Desk, raw: unknown): Promise<Outcome<Retraction>> {
  const draft = parseRetractionDraft(raw);
  if (!draft.ok) return draft;
  const { replacesId, rationale } = draft.value;
  return change(desk, async (tx) => {
    const withdrawn = await readReplaceable(tx, replacesId);
    if (!withdrawn.ok) return withdrawn;
    const { indicatorId, effectiveAt } = withdrawn.value;
    const nothing = { level: null, likelihoodRatio: null, confidence: null, restsOnId: null } as const;
    const values = { indicatorId, replacesId, rationale, effectiveAt, act: "retracted", ...nothing } as const;
    const retraction = await addAssessment<Retraction>(tx, desk, values);
    await log(tx, desk, "assessment.retracted", retraction.id, retraction, withdrawn.value);
    return accept(retraction);
  });
}
