import { and, eq, getTableColumns } from "drizzle-orm";
import type { Incident } from "@/domain/incident/incident";
import { formFieldsOf, type IncidentDraft } from "@/domain/incident/incident-draft";
import { accept, type Outcome, type Refusal, refuse, refuseAsOutdated } from "@/domain/outcome";
import { dayOf, LAST_INSTANT } from "@/domain/time/time";
import { type Desk, refusalOfFuture } from "../desk";
import { readCategory } from "../queries/definition/category";
import { insertion } from "../sql/insertion";
import { alias } from "../sql/kit";
import { isUnreplacedIncident } from "../sql/unreplaced-rows";
import type { Tx, View } from "../store";
import { refreshIncidentDays } from "../summaries/daily-incidents";
import { incidents } from "../tables";

/** A stored row as a domain value. */
export const incidentOf = ({ effectiveDay: _, ...row }: typeof incidents.$inferSelect): Incident => row;

const insertIncident = insertion(incidents);

/** Adds a row to the incident log and updates the daily counts it affects. */
export async function addIncidentRow(
  tx: Tx,
  desk: Desk,
  values: Omit<Incident, "recordedAt" | "recordedBy">,
  replaced?: Incident,
): Promise<Incident> {
  const row: Incident = { ...values, recordedAt: tx.recordedAt, recordedBy: desk.actor };
  await insertIncident(tx, { ...row, effectiveDay: dayOf(row.effectiveAt) });
  await refreshIncidentDays(tx, row.categoryId, [dayOf(row.effectiveAt)]);
  if (replaced) await refreshIncidentDays(tx, replaced.categoryId, [dayOf(replaced.effectiveAt)]);
  return row;
}

/** Adds the row by which a person replaces an account that is not changed otherwise. */
export const addIncidentReplacement = (
  tx: Tx,
  desk: Desk,
  before: Incident,
  changed: Pick<Incident, "act" | "reason"> & Partial<Pick<Incident, "mergedIntoId">>,
): Promise<Incident> =>
  addIncidentRow(
    tx,
    desk,
    { ...before, ...changed, id: desk.newId(), replacesId: before.id, importId: null },
    before,
  );

/** Why an incident draft cannot be recorded; undefined when it can. */
export async function readRefusalOfIncident(
  tx: Tx,
  desk: Desk,
  draft: Pick<IncidentDraft, "categoryId" | "effectiveAt" | "untilAt">,
): Promise<Refusal | undefined> {
  const future =
    refusalOfFuture(desk, tx, draft.effectiveAt) ?? refusalOfFuture(desk, tx, draft.untilAt, "untilAt");
  if (future) return future;
  if (await readCategory(tx, draft.categoryId)) return undefined;
  return refuse("No such category", "categoryId", "unknown");
}

/**
 * A row of an incident that can still be corrected or retracted.
 * Errors: refuses an unknown id, a retraction, and, with the newer row, one that was already replaced.
 */
export async function readReplaceableIncident(view: View, id: string): Promise<Outcome<Incident>> {
  const later = alias(incidents, "later");
  const [found] = await view.db
    .select({ incident: incidents, later })
    .from(incidents)
    .leftJoin(later, eq(later.replacesId, incidents.id))
    .where(eq(incidents.id, id));
  if (!found) return refuse("No such incident", "replacesId", "unknown");
  if (found.incident.act === "retracted") return refuse("This incident was retracted", "replacesId");
  if (!found.later) return accept(incidentOf(found.incident));
  const newer = incidentOf(found.later);
  return refuseAsOutdated(
    `${newer.recordedBy} has ${newer.act} this incident meanwhile`,
    newer,
    formFieldsOf(newer),
  );
}

/** The current account of an incident, whichever of its rows `id` names; undefined when there is none. */
export async function readStandingIncident(view: View, id: string): Promise<Incident | undefined> {
  const named = alias(incidents, "named");
  const [row] = await view.db
    .select(getTableColumns(incidents))
    .from(named)
    .innerJoin(incidents, eq(incidents.incidentId, named.incidentId))
    .where(and(eq(named.id, id), isUnreplacedIncident(view.db, incidents, LAST_INSTANT)));
  return row && incidentOf(row);
}
