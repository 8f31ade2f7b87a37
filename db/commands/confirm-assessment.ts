import type { Judgement } from "@/domain/assessment/assessment";
import { parseConfirmationDraft } from "@/domain/assessment/assessment-draft";
import { accept, type Outcome } from "@/domain/outcome";
import { change, type Desk } from "../desk";
import { addConfirmation, readConfirmable } from "../logs/confirmation-log";

/**
 * Confirms that an indicator's level still holds, which restarts its review time.
 * Errors: `indicatorId` unknown, retired or never assessed; a conflict when the judgement that was seen no longer
 *         holds.
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
