import { and, between, desc, eq, inArray, lte } from "drizzle-orm";
import type { Instants } from "@/domain/assessment";
import type { Attribution, Incident } from "@/domain/incident";
import { endOfDay, startOfDay } from "@/domain/time";
import type { DayRange } from "@/domain/trend";
import { type Desk, presentOf } from "../desk";
import { incidentOf } from "../incident-log";
import { isStandingIncident } from "../standing";
import { attributions, incidents } from "../tables";
import { readTail } from "../tail";

export type IncidentEntry = Incident & { attributions: Attribution[] };

/** Incidents that a page lists. */
export const INCIDENTS_SHOWN = 50;

/** The incidents of one category that began in a range, as known by then: latest first, at most `INCIDENTS_SHOWN`. */
export const readIncidents = (
  desk: Desk,
  categoryId: string,
  range: DayRange,
  asked?: Instants,
): Promise<IncidentEntry[]> =>
  desk.store.read(async (view) => {
    const at = asked ?? presentOf(desk, await readTail(view));
    const rows = await view.db
      .select()
      .from(incidents)
      .where(
        and(
          eq(incidents.categoryId, categoryId),
          between(
            incidents.effectiveAt,
            startOfDay(range.from),
            Math.min(at.effectiveAt, endOfDay(range.to) - 1),
          ),
          isStandingIncident(view.db, incidents, at.knownAt),
        ),
      )
      .orderBy(desc(incidents.effectiveAt), desc(incidents.recordedAt))
      .limit(INCIDENTS_SHOWN);
    const ids = rows.map((row) => row.incidentId);
    const blamed = await view.db
      .select()
      .from(attributions)
      .where(and(inArray(attributions.incidentId, ids), lte(attributions.recordedAt, at.knownAt)));
    return rows.map((row) => ({
      ...incidentOf(row),
      attributions: blamed.filter((each) => each.incidentId === row.incidentId),
    }));
  });
