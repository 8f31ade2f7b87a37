import { and, desc, eq, exists, gte, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import type { Instants } from "@/domain/assessment/assessment";
import type { IncidentEntry } from "@/domain/incident/incident";
import type { IncidentFilter } from "@/domain/incident/incident-filter";
import type { Instant } from "@/domain/time/time";
import { containing } from "../containing";
import { type Desk, presentOf } from "../desk";
import { isStandingAttribution } from "../logs/attribution-log";
import { incidentOf } from "../logs/incident-log";
import { isAfter, isNotAfter, placeIn, placeTextOf, readEndOfReach } from "../place-in-time";
import { isLastAccount } from "../standing";
import type { Database, View } from "../store";
import { attributions, incidents } from "../tables";
import { readTail } from "../tail";

/** Incidents on one page of the log. */
export const INCIDENTS_A_PAGE = 50;

/** `next` is what to ask for `after`, for the page that follows; null on the last. `isCut`: what lies there was not looked through. */
export type IncidentLog = Instants & {
  revision: number;
  entries: IncidentEntry[];
  next: string | null;
  isCut: boolean;
};

/**
 * The incidents that a filter asks for, as known at the two times.
 * Shape: latest first, a page of `INCIDENTS_A_PAGE`. Those that were retracted or merged only when they are asked for.
 * Cost:  three statements; at most `ROWS_LOOKED_THROUGH` rows are looked through.
 */
export const readIncidentLog = (desk: Desk, filter: IncidentFilter, asked?: Instants): Promise<IncidentLog> =>
  desk.store.read(async (view) => {
    const tail = await readTail(view);
    const at = asked ?? presentOf(desk, tail);
    const where = isIn(filter, at);
    const end = await readEndOfReach(view, incidents, where);
    const rows = await view.db
      .select()
      .from(incidents)
      .where(and(where, end && isNotAfter(incidents, end), ...conditionsOf(view.db, filter, at)))
      .orderBy(desc(incidents.effectiveAt), desc(incidents.id))
      .limit(INCIDENTS_A_PAGE + 1);
    const shown = rows.slice(0, INCIDENTS_A_PAGE);
    const isMore = rows.length > shown.length;
    const last = isMore ? shown.at(-1) : end;
    const entries = await withAttributions(view, shown.map(incidentOf), at.knownAt);
    return {
      ...at,
      revision: tail.revision,
      entries,
      next: last ? placeTextOf(last) : null,
      isCut: !isMore && end !== undefined,
    };
  });

/** SQL: the filters that an index answers. */
function isIn({ categoryId, fromAt, untilAt, after: asked }: IncidentFilter, { effectiveAt }: Instants) {
  const after = placeIn(asked);
  return and(
    lte(incidents.effectiveAt, Math.min(effectiveAt, untilAt ?? effectiveAt)),
    fromAt === null ? undefined : gte(incidents.effectiveAt, fromAt),
    categoryId ? eq(incidents.categoryId, categoryId) : undefined,
    after && isAfter(incidents, after),
  );
}

const STANDING = ["recorded", "corrected"] as const;
const FALLEN = ["retracted", "merged"] as const;

function conditionsOf(db: Database, filter: IncidentFilter, { knownAt }: Instants): (SQL | undefined)[] {
  const { status, kind, dataset, text, place } = filter;
  return [
    isLastAccount(db, incidents, knownAt),
    inArray(incidents.act, status === "retracted" ? FALLEN : STANDING),
    status && status !== "retracted" ? eq(incidents.status, status) : undefined,
    kind ? eq(incidents.kind, kind) : undefined,
    dataset ? eq(incidents.dataset, dataset) : undefined,
    place ? containing(incidents.place, place) : undefined,
    text
      ? or(...[incidents.title, incidents.description, incidents.place].map((c) => containing(c, text)))
      : undefined,
    isSaidOf(db, filter, knownAt),
  ];
}

function isSaidOf(db: Database, { actor, certainty }: IncidentFilter, knownAt: Instant) {
  if (!actor && !certainty) return undefined;
  return exists(
    db
      .select({ one: sql`1` })
      .from(attributions)
      .where(
        and(
          eq(attributions.incidentId, incidents.incidentId),
          isStandingAttribution(db, knownAt),
          actor ? containing(attributions.actor, actor) : undefined,
          certainty ? eq(attributions.certainty, certainty) : undefined,
        ),
      ),
  );
}

/** Incidents with who is said to have done them, as known by then. */
export async function withAttributions(
  { db }: View,
  list: Awaited<ReturnType<typeof incidentOf>>[],
  knownAt: Instant,
): Promise<IncidentEntry[]> {
  const ids = list.map((row) => row.incidentId);
  const blamed = await db
    .select()
    .from(attributions)
    .where(and(inArray(attributions.incidentId, ids), isStandingAttribution(db, knownAt)))
    .orderBy(attributions.recordedAt, attributions.id);
  return list.map((row) => ({
    ...row,
    attributions: blamed.filter((each) => each.incidentId === row.incidentId),
  }));
}
