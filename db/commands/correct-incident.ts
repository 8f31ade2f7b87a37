import type { Incident } from "@/domain/incident/incident";
import { parseIncidentCorrectionDraft } from "@/domain/incident/incident-draft";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk, log, refusalOfFuture } from "../desk";
import { addIncidentRow, readReplaceableIncident } from "../logs/incident-log";
import { readCategory } from "../queries/category";

/**
 * Puts a better account of an incident in the place of an earlier one, which stays in the log.
 * Errors: refusals by field; `replacesId` or `categoryId` unknown; `effectiveAt` or `untilAt` in the future; a conflict
 *         when the account was replaced already.
 */
export async function correctIncident(desk: Desk, raw: unknown): Promise<Outcome<Incident>> {
  const parsed = parseIncidentCorrectionDraft(raw);
  if (!parsed.ok) return parsed;
  const draft = parsed.value;
  return change(desk, async (tx) => {
    const future =
      refusalOfFuture(draft.effectiveAt, tx.recordedAt) ??
      refusalOfFuture(draft.untilAt, tx.recordedAt, "untilAt");
    if (future) return future;
    if (!(await readCategory(tx, draft.categoryId)))
      return refuse("No such category", "categoryId", "unknown");
    const before = await readReplaceableIncident(tx, draft.replacesId);
    if (!before.ok) return before;
    const said = {
      ...before.value,
      ...draft,
      importId: null,
      mergedIntoId: null,
      id: desk.newId(),
      incidentId: before.value.incidentId,
      act: "corrected",
    } as const;
    const correction = await addIncidentRow(tx, desk, said, before.value);
    await log(tx, desk, "incident.corrected", correction.incidentId, correction, before.value);
    return accept(correction);
  });
}
