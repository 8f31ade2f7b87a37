import type { Judgement } from "@/domain/assessment/assessment";
import { parseConfirmationDraft } from "@/domain/assessment/assessment-draft";
import { accept, type Outcome } from "@/domain/outcome";
import { change, type Desk } from "../desk";
import { addConfirmation, readConfirmable } from "../logs/confirmation-log";

/**
 * Says that the level of an indicator still holds, and so renews its review time.
 * Errors: `indicatorId` unknown, retired or never assessed; a conflict when another judgement, or none, holds by
 *         now than the one that was seen.
 */
export async function confirmAssessment(desk: Desk, raw: unknown): Promise<Outcome<Judgement>> {
  const draft = parseConfirmationDraft(raw);
  if (!draft.ok) return draft;
  const { rationale, ...seen } = draft.value;
  return change(desk, async (tx) => {
    const confirmable = await readConfirmable(tx, seen);
    if (!confirmable.ok) return confirmable;
    return accept(await addConfirmation(tx, desk, confirmable.value.before, rationale));
  });
}
