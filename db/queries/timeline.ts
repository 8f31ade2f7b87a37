import { and, desc, eq, gt, gte, inArray, lt, lte, max, min, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { isKnownToTheDay, PRECISIONS } from "@/domain/incident/incident";
import type { IncidentMoment } from "@/domain/time/as-of";
import { FIRST_INSTANT, type Instant } from "@/domain/time/time";
import { MOST_MARKS, type TimeScale } from "@/domain/time/time-scale";
import { isStandingIncident } from "../standing";
import { given, statement } from "../statement";
import type { Database, View } from "../store";
import { categories, incidents, watchLog } from "../tables";

/** What a time bar shows besides its two times. */
export type Timeline = {
  marks: Instant[];
  neighbours: { before: Instant | null; after: Instant | null };
  incidents: IncidentMoment[];
};

/** SQL: when the first change at or after an instant was recorded, up to the end of the scale. */
const firstChangeFrom = (from: SQL) =>
  sql`(select min(${watchLog.recordedAt}) from ${watchLog}
    where ${watchLog.recordedAt} >= ${from} and ${watchLog.recordedAt} <= ${given("to")})`;

/** From one mark on to the first change after its share of the scale: as many seeks as marks, however long the log. */
const marked = statement((db) =>
  db.select({ at: sql<number>`marks.at` }).from(
    sql`(with recursive marks(at) as (
      select ${firstChangeFrom(sql`${given("from")}`)}
      union all
      select ${firstChangeFrom(sql`marks.at - (marks.at - ${given("from")}) % ${given("share")} + ${given("share")}`)}
      from marks where marks.at is not null
    ) select at from marks where at is not null) as marks`,
  ),
);

/**
 * When something was recorded, along a scale.
 * Shape: ascending; the first change of each of `MOST_MARKS` equal shares of the scale that has any.
 */
export async function readMarks(view: View, { from, to }: TimeScale): Promise<Instant[]> {
  const share = Math.max(1, Math.ceil((to - from) / MOST_MARKS));
  return (await marked(view, { from, to, share })).map(({ at }) => at);
}

const recordedBefore = statement((db) =>
  db
    .select({ at: max(watchLog.recordedAt) })
    .from(watchLog)
    .where(lt(watchLog.recordedAt, given("knownAt"))),
);
const recordedAfter = statement((db) =>
  db
    .select({ at: min(watchLog.recordedAt) })
    .from(watchLog)
    .where(gt(watchLog.recordedAt, given("knownAt"))),
);

/** When something was recorded last before an instant, and first after it; null where nothing was. */
export async function readNeighbours(view: View, knownAt: Instant): Promise<Timeline["neighbours"]> {
  const [before] = await recordedBefore(view, { knownAt });
  const [after] = await recordedAfter(view, { knownAt });
  return { before: before?.at ?? null, after: after?.at ?? null };
}

/** Incidents that a time bar offers. */
export const MOMENTS_SHOWN = 12;

const first = alias(incidents, "first") as unknown as typeof incidents;
const recent = alias(incidents, "recent") as unknown as typeof incidents;

/** SQL: the latest incidents of the categories that `where` leaves, sought in each one's own order. */
const latestIn = (db: Database, where?: SQL) => {
  const oldest = db
    .select({ effectiveAt: recent.effectiveAt })
    .from(recent)
    .where(eq(recent.categoryId, categories.id))
    .orderBy(desc(recent.effectiveAt))
    .limit(1)
    .offset(2 * MOMENTS_SHOWN);
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
        lte(incidents.effectiveAt, given("now")),
        inArray(incidents.precision, PRECISIONS.filter(isKnownToTheDay)),
        isStandingIncident(db, incidents, given("now")),
      ),
    )
    .orderBy(desc(incidents.effectiveAt))
    .limit(MOMENTS_SHOWN);
};

const latest = statement((db) => latestIn(db));
const latestOfOne = statement((db) => latestIn(db, eq(categories.id, given("categoryId"))));

/** The latest incidents known to the day, of the desk or of one category. Shape: latest first. */
export const readMoments = (view: View, now: Instant, categoryId?: string): Promise<IncidentMoment[]> =>
  categoryId === undefined ? latest(view, { now }) : latestOfOne(view, { now, categoryId });
