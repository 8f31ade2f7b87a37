import type { Incident } from "@/domain/incident/incident";
import { parseIncidentRetractionDraft } from "@/domain/incident/incident-draft";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk, log } from "../desk";
import { addIncidentReplacement, readReplaceableIncident } from "../logs/incident-log";

/**
 * Takes an incident out of the one that it was merged into: it stands again as it was, and is counted.
 * Errors: `replacesId` unknown, or the row of an incident that is not merged; a conflict when it was replaced already.
 */
export async function undoMerger(desk: Desk, raw: unknown): Promise<Outcome<Incident>> {
  const draft = parseIncidentRetractionDraft(raw);
  if (!draft.ok) return draft;
  const { replacesId, reason } = draft.value;
  return change(desk, async (tx) => {
    const before = await readReplaceableIncident(tx, replacesId);
    if (!before.ok) return before;
    if (before.value.act !== "merged") return refuse("This incident is not merged", "replacesId");
    const restored = await addIncidentReplacement(tx, desk, before.value, {
      act: "corrected",
      reason,
      mergedIntoId: null,
    });
    await log(tx, desk, "incident.corrected", restored.incidentId, restored, before.value);
    return accept(restored);
  });
}
