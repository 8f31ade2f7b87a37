import { and, eq, exists, gte, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import type { IncidentFilter } from "@/domain/incident/incident-filter";
import type { Instant, Instants } from "@/domain/time/time";
import type { Column } from "../../sql/kit";
import { mergedIntoThem } from "../../sql/mergers";
import { isLastIncidentVersion, isUnreplacedAttribution } from "../../sql/unreplaced-rows";
import { likeWords, unindexed } from "../../sql/words";
import type { Database } from "../../store";
import { attributions, incidents } from "../../tables";

/** SQL: the part of a filter that an index answers; by no index unless `isIndexUsed`. */
export function indexedConditions(
  { categoryId, fromAt, untilAt }: IncidentFilter,
  { effectiveAt }: Instants,
  isIndexUsed: boolean,
) {
  const column = (each: Column) => (isIndexUsed ? sql`${each}` : unindexed(each));
  return and(
    lte(column(incidents.effectiveAt), Math.min(effectiveAt, untilAt ?? effectiveAt)),
    fromAt === null ? undefined : gte(column(incidents.effectiveAt), fromAt),
    categoryId ? eq(column(incidents.categoryId), categoryId) : undefined,
  );
}

const CURRENT = ["recorded", "corrected"] as const;
const WITHDRAWN = ["retracted", "merged"] as const;

/** SQL: the other filters, checked row by row. */
export function otherConditionsOf(
  db: Database,
  filter: IncidentFilter,
  { knownAt }: Instants,
): (SQL | undefined)[] {
  const { status, kind, dataset, text, place } = filter;
  return [
    isLastIncidentVersion(db, incidents, knownAt),
    inArray(incidents.act, status === "retracted" ? WITHDRAWN : CURRENT),
    status && status !== "retracted" ? eq(incidents.status, status) : undefined,
    kind ? eq(incidents.kind, kind) : undefined,
    dataset ? eq(unindexed(incidents.dataset), dataset) : undefined,
    place ? likeWords(incidents.place, place) : undefined,
    text
      ? or(...[incidents.title, incidents.description, incidents.place].map((c) => likeWords(c, text)))
      : undefined,
    hasAttribution(db, filter, knownAt),
  ];
}

/** SQL: somebody is named as who did it, for the incident or for one that was merged into it. */
function hasAttribution(db: Database, { actor, certainty }: IncidentFilter, knownAt: Instant) {
  if (!actor && !certainty) return undefined;
  return exists(
    db
      .select({ one: sql`1` })
      .from(attributions)
      .where(
        and(
          inArray(
            attributions.incidentId,
            sql`(select id from ${mergedIntoThem(db, sql`select ${incidents.incidentId} as id`, knownAt)})`,
          ),
          isUnreplacedAttribution(db, knownAt),
          actor ? likeWords(attributions.actor, actor) : undefined,
          certainty ? eq(attributions.certainty, certainty) : undefined,
        ),
      ),
  );
}
