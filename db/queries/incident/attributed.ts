import { and, inArray, sql } from "drizzle-orm";
import type { Incident, IncidentEntry } from "@/domain/incident/incident";
import type { Instant } from "@/domain/time/time";
import { mergedIntoThem } from "../../sql/mergers";
import { isUnreplacedAttribution } from "../../sql/unreplaced-rows";
import { rowsOf } from "../../sql/words";
import type { View } from "../../store";
import { attributions } from "../../tables";

/** Incidents with the current attributions, as known by then, of each and of those that were merged into it. */
export async function readAttributed(
  { db }: View,
  list: readonly Incident[],
  knownAt: Instant,
): Promise<IncidentEntry[]> {
  const ids = list.map((row) => row.incidentId);
  const roots = sql`select listed.value as id from ${rowsOf(sql`${JSON.stringify(ids)}`, "listed")}`;
  const chain = await db
    .select({ id: sql<string>`found.id`, root: sql<string>`found.root` })
    .from(mergedIntoThem(db, roots, knownAt));
  const rootOf = new Map(chain.map(({ id, root }) => [id, root]));
  const attributed = await db
    .select()
    .from(attributions)
    .where(and(inArray(attributions.incidentId, [...rootOf.keys()]), isUnreplacedAttribution(db, knownAt)))
    .orderBy(attributions.recordedAt, attributions.id);
  return list.map((row) => ({
    ...row,
    attributions: attributed.filter(({ incidentId }) => rootOf.get(incidentId) === row.incidentId),
  }));
}
