import { and, asc, between, desc, ne, type SQL } from "drizzle-orm";
import type { Incident } from "@/domain/incident/incident";
import { DAY_MS, type Instant } from "@/domain/time/time";
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
  const isOther = and(
    ne(incidents.incidentId, incidentId),
    isUnreplacedIncident(view.db, incidents, knownAt),
  );
  const rows = await readNearest(view, effectiveAt, { span, where: isOther, count: NEARBY.count });
  return rows.map(incidentOf);
}

type Near = { span: number; where: SQL | undefined; count: number };

/** The `count` rows of the log nearest to an instant that match, nearest first; at most `span` before or after it. */
export async function readNearest(
  view: View,
  at: Instant,
  { span, where, count }: Near,
): Promise<(typeof incidents.$inferSelect)[]> {
  const sought = (side: SQL | undefined, order: SQL) =>
    view.db.select().from(incidents).where(and(side, where)).orderBy(order).limit(count);
  const rows = [
    ...(await sought(between(incidents.effectiveAt, at - span, at), desc(incidents.effectiveAt))),
    ...(await sought(between(incidents.effectiveAt, at + 1, at + span), asc(incidents.effectiveAt))),
  ];
  const distance = (row: (typeof rows)[number]) => Math.abs(row.effectiveAt - at);
  return rows.sort((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1)).slice(0, count);
}
