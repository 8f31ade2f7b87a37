import type { Attribution } from "@/domain/incident/attribution";
import type { Incident } from "@/domain/incident/incident";
import { parseIncidentDraft } from "@/domain/incident/incident-draft";
import { accept, type Outcome } from "@/domain/outcome";
import { WRITTEN_BY_HAND } from "@/domain/time/origin";
import { change, type Desk, log } from "../desk";
import { addAttributionRow } from "../logs/attribution-log";
import { incidentTarget, readTicked, tieReports } from "../logs/evidence-log";
import { addIncidentRow, readRefusalOfIncident } from "../logs/incident-log";

type RecordedIncident = Incident & { attributions: Attribution[] };

/**
 * Records an incident, its attributions, and the reports that tell of it.
 * Errors: refusals by field; `categoryId` or a report unknown; `effectiveAt` or `untilAt` in the future.
 */
export async function recordIncident(desk: Desk, raw: unknown): Promise<Outcome<RecordedIncident>> {
  const parsed = parseIncidentDraft(raw);
  if (!parsed.ok) return parsed;
  const { attributions: values, reportIds, contradictingReportIds, ...draft } = parsed.value;
  return change(desk, async (tx) => {
    const refusal = await readRefusalOfIncident(tx, desk, draft);
    if (refusal) return refusal;
    const ticked = await readTicked(tx, { reportIds, contradictingReportIds });
    if (!ticked.ok) return ticked;
    const id = desk.newId();
    const incident = await addIncidentRow(tx, desk, {
      ...draft,
      id,
      incidentId: id,
      act: "recorded",
      replacesId: null,
      mergedIntoId: null,
      reason: null,
      ...WRITTEN_BY_HAND,
    });
    const attributed: Attribution[] = [];
    for (const each of values)
      attributed.push(
        await addAttributionRow(tx, desk, { ...each, incidentId: id, act: "stated", replacesId: null }),
      );
    const recorded = { ...incident, attributions: attributed };
    await log(tx, desk, "incident.recorded", id, recorded);
    await tieReports(tx, desk, incidentTarget(incident), ticked.value);
    return accept(recorded);
  });
}
