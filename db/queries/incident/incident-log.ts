import { and, desc } from "drizzle-orm";
import type { IncidentList } from "@/domain/incident/incident";
import type { IncidentFilter } from "@/domain/incident/incident-filter";
import { cursorTextOf } from "@/domain/time/list-cursor";
import type { Instants } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import { incidentOf } from "../../logs/incident-log";
import { isNotAfter, readEndOfReach } from "../../sql/keyset-cursor";
import type { View } from "../../store";
import { incidents } from "../../tables";
import { readTail } from "../log/newest-log-entry";

import { readAttributed } from "./attributed";
import { indexedConditions, otherConditionsOf } from "./incident-conditions";

export const INCIDENTS_A_PAGE = 50;

/**
 * The incidents that match a filter, as known at the two times.
 * Shape: latest first, a page of `INCIDENTS_A_PAGE`; retracted and merged ones only on request.
 * Cost:  three statements; scans at most `ROWS_SCANNED` rows.
 */
export async function readIncidentLog(
  view: View,
  desk: Desk,
  filter: IncidentFilter,
  asOf?: Instants,
): Promise<IncidentList> {
  const tail = await readTail(view);
  const at = asOf ?? presentOf(desk, tail);
  const where = indexedConditions(filter, at);
  const end = await readEndOfReach(view, incidents, where);
  const rows = await view.db
    .select()
    .from(incidents)
    .where(and(where, end && isNotAfter(incidents, end), ...otherConditionsOf(view.db, filter, at)))
    .orderBy(desc(incidents.effectiveAt), desc(incidents.id))
    .limit(INCIDENTS_A_PAGE + 1);
  const shown = rows.slice(0, INCIDENTS_A_PAGE);
  const isMore = rows.length > shown.length;
  const last = isMore ? shown.at(-1) : end;
  const entries = await readAttributed(view, shown.map(incidentOf), at.knownAt);
  return {
    ...at,
    revision: tail.revision,
    entries,
    next: last ? cursorTextOf(last) : null,
    isCut: !isMore && end !== undefined,
  };
}
