import { and, asc, eq, inArray, lte, ne, sql } from "drizzle-orm";
import type { IncidentPage } from "@/domain/incident/incident";
import type { Instants } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import { incidentOf } from "../../logs/incident-log";
import { alias } from "../../sql/kit";
import { mergedFromIt, mergedIntoThem } from "../../sql/mergers";
import { isLastIncidentVersion } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { attributions, incidents } from "../../tables";
import { readTail } from "../log/newest-log-entry";

/** One incident as known at the two times, by the id of any of its rows; undefined when it was not known by then. */
export async function readIncident(
  view: View,
  desk: Desk,
  id: string,
  asOf?: Instants,
): Promise<IncidentPage | undefined> {
  const { db } = view;
  const tail = await readTail(view);
  const at = asOf ?? presentOf(desk, tail);
  const isKnown = lte(incidents.recordedAt, at.knownAt);
  const named = alias(incidents, "named");
  const accounts = (
    await db
      .select({ incident: incidents })
      .from(named)
      .innerJoin(incidents, eq(incidents.incidentId, named.incidentId))
      .where(and(eq(named.id, id), isKnown))
      .orderBy(asc(incidents.recordedAt), asc(incidents.id))
  ).map((row) => incidentOf(row.incident));
  const account = accounts.at(-1);
  if (!account) return undefined;
  const { incidentId, mergedIntoId } = account;
  const related = (
    await db
      .select()
      .from(incidents)
      .where(
        and(
          ne(incidents.incidentId, incidentId),
          inArray(
            incidents.incidentId,
            sql`(select id from ${mergedIntoThem(db, sql`select ${incidentId} as id`, at.knownAt)})`,
          ),
          isLastIncidentVersion(db, incidents, at.knownAt),
        ),
      )
  ).map(incidentOf);
  const ids = [incidentId, ...related.map((each) => each.incidentId)];
  const values = await db
    .select()
    .from(attributions)
    .where(and(inArray(attributions.incidentId, ids), lte(attributions.recordedAt, at.knownAt)))
    .orderBy(asc(attributions.recordedAt), asc(attributions.id));
  const kept = mergedIntoId
    ? await db
        .select()
        .from(incidents)
        .where(
          and(
            inArray(incidents.incidentId, mergedFromIt(db, incidentId, at.knownAt)),
            ne(incidents.act, "merged"),
            isLastIncidentVersion(db, incidents, at.knownAt),
          ),
        )
    : [];
  const into = kept[0] ? incidentOf(kept[0]) : null;
  return { ...at, revision: tail.revision, account, accounts, attributions: values, merged: related, into };
}
