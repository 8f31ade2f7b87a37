import { and, inArray } from "drizzle-orm";
import type { Incident, IncidentEntry } from "@/domain/incident/incident";
import type { Instant } from "@/domain/time/time";
import { isUnreplacedAttribution } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { attributions } from "../../tables";

/** Incidents with their current attributions, as known by then. */
export async function readAttributed(
  { db }: View,
  list: readonly Incident[],
  knownAt: Instant,
): Promise<IncidentEntry[]> {
  const ids = list.map((row) => row.incidentId);
  const attributed = await db
    .select()
    .from(attributions)
    .where(and(inArray(attributions.incidentId, ids), isUnreplacedAttribution(db, knownAt)))
    .orderBy(attributions.recordedAt, attributions.id);
  return list.map((row) => ({
    ...row,
    attributions: attributed.filter((each) => each.incidentId === row.incidentId),
  }));
}
