import type { Incident } from "@/domain/incident/incident";
import { parseMergerDraft } from "@/domain/incident/incident-draft";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk, log } from "../desk";
import { addIncidentReplacement, readReplaceableIncident, readStandingIncident } from "../logs/incident-log";

/**
 * Merges a duplicate incident into another: it is no longer counted, and links to the other. It stays in the log.
 * Errors: `replacesId` unknown; `mergedIntoId` unknown, retracted, merged itself, or the same incident; a conflict when
 *         the account was replaced already.
 */
export async function mergeIncident(desk: Desk, raw: unknown): Promise<Outcome<Incident>> {
  const draft = parseMergerDraft(raw);
  if (!draft.ok) return draft;
  const { replacesId, mergedIntoId, reason } = draft.value;
  return change(desk, async (tx) => {
    const before = await readReplaceableIncident(tx, replacesId);
    if (!before.ok) return before;
    const kept = await readStandingIncident(tx, mergedIntoId);
    if (!kept) return refuse("No such incident, or it was retracted or merged", "mergedIntoId", "unknown");
    if (kept.incidentId === before.value.incidentId)
      return refuse("An incident cannot be merged into itself", "mergedIntoId");
    const merged = await addIncidentReplacement(tx, desk, before.value, {
      act: "merged",
      reason,
      mergedIntoId: kept.incidentId,
    });
    await log(
      tx,
      desk,
      "incident.merged",
      merged.incidentId,
      { ...merged, mergedInto: kept.title },
      before.value,
    );
    return accept(merged);
  });
}
