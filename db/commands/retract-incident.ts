import type { Incident } from "@/domain/incident/incident";
import { parseIncidentRetractionDraft } from "@/domain/incident/incident-draft";
import { accept, type Outcome } from "@/domain/outcome";
import { change, type Desk, log } from "../desk";
import { addIncidentReplacement, readReplaceableIncident } from "../logs/incident-log";

/**
 * Withdraws an incident that did not happen. It stays in the log.
 * Errors: `replacesId` unknown; a conflict when the account was replaced already.
 */
export async function retractIncident(desk: Desk, raw: unknown): Promise<Outcome<Incident>> {
  const draft = parseIncidentRetractionDraft(raw);
  if (!draft.ok) return draft;
  const { replacesId, reason } = draft.value;
  return change(desk, async (tx) => {
    const before = await readReplaceableIncident(tx, replacesId);
    if (!before.ok) return before;
    const retraction = await addIncidentReplacement(tx, desk, before.value, { act: "retracted", reason });
    await log(tx, desk, "incident.retracted", retraction.incidentId, retraction, before.value);
    return accept(retraction);
  });
}
