import { and, inArray, lte, sql } from "drizzle-orm";
import type { IncidentEntry, IncidentList } from "@/domain/incident/incident";
import { DEFAULT_INCIDENT_ORDER, type IncidentFilter } from "@/domain/incident/incident-filter";
import type { Counted } from "@/domain/list/list-page";
import { dayOf, type Instants } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import { incidentOf } from "../../logs/incident-log";
import { inIdOrder, type List, type ListPart, readListPage, readListPart } from "../../sql/list-rows";
import type { View } from "../../store";
import { dailyIncidents, incidents } from "../../tables";
import { casualtiesIn } from "../../tables/incidents";
import { nameAt } from "../definition/name-at";
import { readTail } from "../log/newest-log-entry";
import { readAttributed } from "./attributed";
import { indexedConditions, otherConditionsOf } from "./incident-conditions";

const keysAt = (at: Instants) => ({
  when: { key: incidents.effectiveAt, isIndexed: true as const },
  recorded: { key: incidents.recordedAt, isIndexed: true as const },
  casualties: { key: casualtiesIn(incidents), isIndexed: true as const },
  title: { key: sql`lower(${incidents.title})` },
  category: { key: nameAt("category", incidents.categoryId, at) },
  kind: { key: incidents.kind },
  place: { key: sql`lower(${incidents.place})` },
  status: { key: incidents.status },
  grade: { key: sql`${incidents.reliability} || ${incidents.credibility}` },
});

const listOf = (
  view: View,
  filter: IncidentFilter,
  at: Instants,
): List<keyof ReturnType<typeof keysAt>, IncidentEntry> => ({
  query: {
    table: incidents,
    id: incidents.id,
    keys: keysAt(at),
    defaultSort: DEFAULT_INCIDENT_ORDER,
    sort: filter.sort,
    after: filter.after,
    indexedConditions: (isIndexUsed) => indexedConditions(filter, at, isIndexUsed),
    otherConditions: otherConditionsOf(view.db, filter, at),
  },
  async readEntries(ids) {
    const rows = await view.db.select().from(incidents).where(inArray(incidents.id, ids));
    return readAttributed(view, inIdOrder(ids, rows).map(incidentOf), at.knownAt);
  },
});

/**
 * A page of the incidents that match a filter, as known at the two times.
 * Shape: by default latest first; retracted and merged ones only on request.
 * Cost:  at most ten statements; each scans at most `ROWS_SCANNED` rows.
 */
export async function readIncidentLog(
  view: View,
  desk: Desk,
  filter: IncidentFilter,
  asOf?: Instants,
): Promise<IncidentList> {
  const tail = await readTail(view);
  const at = asOf ?? presentOf(desk, tail);
  const counted = asOf ? undefined : await readSummedCount(view, filter, at);
  const page = await readListPage(view, listOf(view, filter, at), counted);
  return { ...at, revision: tail.revision, ...page };
}

/** A part of the same list, for exports. */
export const readIncidentPart = (
  view: View,
  filter: IncidentFilter,
  at: Instants,
  limit: number,
): Promise<ListPart<IncidentEntry>> => readListPart(view, listOf(view, filter, at), limit);

/** The number of current incidents, from the daily summary; undefined for filters that it does not know. */
async function readSummedCount(
  view: View,
  { categoryId, sort: _sort, after: _after, ...others }: IncidentFilter,
  { effectiveAt }: Instants,
): Promise<Counted | undefined> {
  if (Object.values(others).some((value) => value !== null)) return undefined;
  const [row] = await view.db
    .select({
      count: sql<number>`coalesce(sum(${dailyIncidents.incidentCount} + ${dailyIncidents.impreciseCount}), 0)`,
    })
    .from(dailyIncidents)
    .where(
      and(
        lte(dailyIncidents.day, dayOf(effectiveAt)),
        categoryId === null ? undefined : sql`${dailyIncidents.categoryId} = ${categoryId}`,
      ),
    );
  return { count: row?.count ?? 0, isMore: false };
}
