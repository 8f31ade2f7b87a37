import { and, eq, max, sql } from "drizzle-orm";
import { type Day, type Instant, LAST_INSTANT } from "@/domain/time/time";
import { insertion } from "../sql/insertion";
import { alias, unionAll } from "../sql/kit";
import { placeholder, statement } from "../sql/statement";
import { isPrecise, isUnreplacedIncident } from "../sql/unreplaced-rows";
import type { Database, Tx } from "../store";
import { dailyIncidents, incidents } from "../tables";

const NO_INCIDENTS = { incidentCount: 0, impreciseCount: 0 };

/** Recounts the incidents of a category on some days from the log, in the transaction of the change. */
export async function refreshIncidentDays(tx: Tx, categoryId: string, days: Iterable<Day>): Promise<void> {
  for (const day of new Set(days)) await putIncidentDay(tx, categoryId, day, tx.recordedAt);
}

const countIncidents = statement((db) =>
  db
    .select({
      incidentCount: sql<number>`coalesce(sum(${isPrecise(incidents)}), 0)`.mapWith(Number),
      impreciseCount: sql<number>`coalesce(sum(1 - ${isPrecise(incidents)}), 0)`.mapWith(Number),
    })
    .from(incidents)
    .where(
      and(
        eq(incidents.categoryId, placeholder("categoryId")),
        eq(incidents.effectiveDay, placeholder("day")),
        isUnreplacedIncident(db, incidents, LAST_INSTANT),
      ),
    ),
);

const keepIncidentDay = insertion(dailyIncidents, [dailyIncidents.day, dailyIncidents.categoryId]);

/** Recounts one day of a category; `touchedAt` is when anything that affects it was last recorded. */
export async function putIncidentDay(tx: Tx, categoryId: string, day: Day, touchedAt: Instant) {
  const [counts = NO_INCIDENTS] = await countIncidents(tx, { categoryId, day });
  await keepIncidentDay(tx, { ...counts, categoryId, day, touchedAt });
}

/** The days of replaced incident accounts, with when they were replaced. */
export function touchesOfReplacedIncidents(db: Database) {
  const replaced = alias(incidents, "replaced");
  return db
    .select({ categoryId: replaced.categoryId, day: replaced.effectiveDay, recordedAt: incidents.recordedAt })
    .from(incidents)
    .innerJoin(replaced, eq(replaced.id, incidents.replacesId));
}

/** Every day that an incident account affects, and when that last changed. */
export async function readTouchedIncidentDays({ db }: Tx, categoryId: string) {
  const { categoryId: ownId, effectiveDay: day, recordedAt } = incidents;
  const touches = unionAll(
    db.select({ categoryId: ownId, day, recordedAt }).from(incidents),
    touchesOfReplacedIncidents(db),
  ).as("touches");
  return db
    .select({
      day: touches.day,
      touchedAt: max(touches.recordedAt).mapWith(Number),
    })
    .from(touches)
    .where(eq(touches.categoryId, categoryId))
    .groupBy(touches.day);
}
