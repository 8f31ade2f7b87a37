import type { Judgement } from "@/domain/assessment/assessment";
import type { Indicator } from "@/domain/definition/indicator";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { type Desk, log } from "../desk";
import { readIndicator } from "../queries/definition/indicator";
import { readPresentHolding } from "../queries/desk/holdings";
import type { Tx } from "../store";
import { addAssessment, readOutdatedRefusal } from "./assessment-log";

/** A judgement to confirm, as it was seen. */
export type Seen = { indicatorId: string; seenId: string };

/**
 * The current judgement, when it is the one that was seen.
 * Errors: `indicatorId` unknown, retired or never assessed; a conflict when the judgement changed meanwhile.
 */
export async function readConfirmable(
  tx: Tx,
  { indicatorId, seenId }: Seen,
): Promise<Outcome<{ indicator: Indicator; before: Judgement }>> {
  const indicator = await readIndicator(tx, indicatorId);
  if (!indicator) return refuse("No such indicator", "indicatorId", "unknown");
  if (indicator.isRetired) return refuse("This indicator is retired; bring it back first", "indicatorId");
  const before = await readPresentHolding(tx, indicatorId);
  if (before?.id !== seenId || !before) return readOutdatedRefusal(tx, indicatorId, before);
  return accept({ indicator, before });
}

/** Adds the row of a confirmation, with its watch-log entry. */
export async function addConfirmation(
  tx: Tx,
  desk: Desk,
  before: Judgement,
  rationale: string,
): Promise<Judgement> {
  const { indicatorId, level, likelihoodRatio, confidence } = before;
  const values = { indicatorId, level, likelihoodRatio, confidence, rationale, effectiveAt: tx.recordedAt };
  const assessment = await addAssessment<Judgement>(tx, desk, {
    ...values,
    act: "confirmed",
    replacesId: null,
    restsOnId: before.restsOnId ?? before.id,
  });
  await log(tx, desk, "assessment.confirmed", assessment.id, assessment, before);
  return assessment;
}
