import type { Incident } from "@/domain/incident/incident";
import { parseIncidentCorrectionDraft } from "@/domain/incident/incident-draft";
import { accept, type Outcome } from "@/domain/outcome";
import { change, type Desk, log } from "../desk";
import { addIncidentRow, readRefusalOfIncident, readReplaceableIncident } from "../logs/incident-log";

/**
 * Replaces an incident's account with a better one; the earlier one stays in the log.
 * Errors: refusals by field; `replacesId` or `categoryId` unknown; `effectiveAt` or `untilAt` in the future; a conflict
 *         when the account was replaced already.
 */
export async function correctIncident(desk: Desk, raw: unknown): Promise<Outcome<Incident>> {
  const parsed = parseIncidentCorrectionDraft(raw);
  if (!parsed.ok) return parsed;
  const draft = parsed.value;
  return change(desk, async (tx) => {
    const refusal = await readRefusalOfIncident(tx, desk, draft);
    if (refusal) return refusal;
    const before = await readReplaceableIncident(tx, draft.replacesId);
    if (!before.ok) return before;
    const values = {
      ...before.value,
      ...draft,
      importId: null,
      mergedIntoId: null,
      id: desk.newId(),
      incidentId: before.value.incidentId,
      act: "corrected",
    } as const;
    const correction = await addIncidentRow(tx, desk, values, before.value);
    await log(tx, desk, "incident.corrected", correction.incidentId, correction, before.value);
    return accept(correction);
  });
}
