import { and, inArray } from "drizzle-orm";
import type { Incident, IncidentEntry } from "@/domain/incident/incident";
import type { Instant } from "@/domain/time/time";
import { isLastIncidentVersion, isUnreplacedAttribution } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { attributions, incidents } from "../../tables";

/** Incidents with the current attributions, as known by then, of each and of those that were merged into it. */
export async function readAttributed(
  { db }: View,
  list: readonly Incident[],
  knownAt: Instant,
): Promise<IncidentEntry[]> {
  const ids = list.map((row) => row.incidentId);
  const merged = await db
    .select({ id: incidents.incidentId, into: incidents.mergedIntoId })
    .from(incidents)
    .where(and(inArray(incidents.mergedIntoId, ids), isLastIncidentVersion(db, incidents, knownAt)));
  const intoOf = new Map(merged.map(({ id, into }) => [id, into]));
  const attributed = await db
    .select()
    .from(attributions)
    .where(
      and(inArray(attributions.incidentId, [...ids, ...intoOf.keys()]), isUnreplacedAttribution(db, knownAt)),
    )
    .orderBy(attributions.recordedAt, attributions.id);
  return list.map((row) => ({
    ...row,
    attributions: attributed.filter(
      ({ incidentId }) => (intoOf.get(incidentId) ?? incidentId) === row.incidentId,
    ),
  }));
}
