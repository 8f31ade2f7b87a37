import { and, desc, eq, gte, inArray, lte, type SQL, sql } from "drizzle-orm";
import { isKnownToTheDay, PRECISIONS } from "@/domain/incident/precision";
import type { IncidentMoment } from "@/domain/time/as-of";
import { FIRST_INSTANT, type Instant } from "@/domain/time/time";
import { alias } from "../../sql/kit";
import { placeholder, statement } from "../../sql/statement";
import { isUnreplacedIncident } from "../../sql/unreplaced-rows";
import type { Database, View } from "../../store";
import { categories, incidents } from "../../tables";

export const INCIDENT_TIMES_SHOWN = 12;

const first = alias(incidents, "first") as unknown as typeof incidents;
const recent = alias(incidents, "recent") as unknown as typeof incidents;

/** SQL: the latest incidents of the categories that match `where`, read from each one's own index range. */
const latestIn = (db: Database, where?: SQL) => {
  const oldest = db
    .select({ effectiveAt: recent.effectiveAt })
    .from(recent)
    .where(eq(recent.categoryId, categories.id))
    .orderBy(desc(recent.effectiveAt))
    .limit(1)
    .offset(2 * INCIDENT_TIMES_SHOWN);
  return db
    .select({
      id: incidents.incidentId,
      title: incidents.title,
      effectiveAt: incidents.effectiveAt,
      learnedAt: first.recordedAt,
    })
    .from(categories)
    .innerJoin(
      incidents,
      and(
        eq(incidents.categoryId, categories.id),
        gte(incidents.effectiveAt, sql`coalesce((${oldest}), ${FIRST_INSTANT})`),
      ),
    )
    .innerJoin(first, eq(first.id, incidents.incidentId))
    .where(
      and(
        where,
        lte(incidents.effectiveAt, placeholder("now")),
        inArray(incidents.precision, PRECISIONS.filter(isKnownToTheDay)),
        isUnreplacedIncident(db, incidents, placeholder("now")),
      ),
    )
    .orderBy(desc(incidents.effectiveAt))
    .limit(INCIDENT_TIMES_SHOWN);
};

const latest = statement((db) => latestIn(db));
const latestOfOne = statement((db) => latestIn(db, eq(categories.id, placeholder("categoryId"))));

/** The latest incidents known to the day, of the desk or of one category, latest first. */
export const readIncidentTimes = (
  view: View,
  now: Instant,
  categoryId?: string,
): Promise<IncidentMoment[]> =>
  categoryId === undefined ? latest(view, { now }) : latestOfOne(view, { now, categoryId });
