import { and, asc, between, ne, sql } from "drizzle-orm";
import type { Incident } from "@/domain/incident/incident";
import { DAY_MS } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import { incidentOf } from "../../logs/incident-log";
import { isUnreplacedIncident } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { incidents } from "../../tables";
import { readTail } from "../log/newest-log-entry";

/** How far around an incident possible duplicates are searched for, in days, and how many are offered. */
const NEARBY = { days: 7, count: 40 } as const;

/**
 * The incidents near the time of another one, of which it may be a duplicate.
 * Shape: nearest first, in every category.
 */
export async function readNearby(
  view: View,
  desk: Desk,
  { incidentId, effectiveAt }: Incident,
): Promise<Incident[]> {
  const { knownAt } = presentOf(desk, await readTail(view));
  const span = NEARBY.days * DAY_MS;
  const rows = await view.db
    .select()
    .from(incidents)
    .where(
      and(
        between(incidents.effectiveAt, effectiveAt - span, effectiveAt + span),
        ne(incidents.incidentId, incidentId),
        isUnreplacedIncident(view.db, incidents, knownAt),
      ),
    )
    .orderBy(asc(sql`abs(${incidents.effectiveAt} - ${effectiveAt})`), asc(incidents.id))
    .limit(NEARBY.count);
  return rows.map(incidentOf);
}
