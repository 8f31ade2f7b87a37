import { and, eq, max, or, sql } from "drizzle-orm";
import { alias, unionAll } from "drizzle-orm/sqlite-core";
import { type Day, type Instant, LAST_INSTANT } from "@/domain/time/time";
import { isPrecise, isStandingIncident } from "../standing";
import { given, statement } from "../statement";
import type { Tx, View } from "../store";
import { assessments, categories, dailyIncidents, dailyLevels, incidents, indicators } from "../tables";
import { closingIdOf, highestLevelIn } from "./level-day";

const NO_LEVELS = { highestLevel: null, closingLevel: null, closingAt: null };

/** Computes the summary of one indicator on some days anew from the log, in the transaction of the change. */
export async function refreshLevelDays(tx: Tx, indicatorId: string, days: Iterable<Day>): Promise<void> {
  for (const day of new Set(days)) await putLevelDay(tx, indicatorId, day, tx.recordedAt);
}

/** Counts the incidents of one category on some days anew from the log, in the transaction of the change. */
export async function refreshIncidentDays(tx: Tx, categoryId: string, days: Iterable<Day>): Promise<void> {
  for (const day of new Set(days)) await putIncidentDay(tx, categoryId, day, tx.recordedAt);
}

/** One indicator or category: the days of each have summaries that are right or wrong by themselves. */
export type Summarised = { table: typeof dailyLevels | typeof dailyIncidents; id: string };

/** Everything that has summaries. */
export async function readSummarised({ db }: View): Promise<Summarised[]> {
  const ids = [await db.select({ id: indicators.id }).from(indicators), await db.select().from(categories)];
  return [dailyLevels, dailyIncidents].flatMap((table, i) => (ids[i] ?? []).map(({ id }) => ({ table, id })));
}

/** The summaries of one indicator or category, in no order. */
export const readDays = async ({ db }: View, { table, id }: Summarised): Promise<{ day: Day }[]> =>
  table === dailyLevels
    ? db.select().from(dailyLevels).where(eq(dailyLevels.indicatorId, id))
    : db.select().from(dailyIncidents).where(eq(dailyIncidents.categoryId, id));

/**
 * Drops the summaries of one indicator or category and computes them from the log.
 * Cost: one small statement per day on which something was ever recorded.
 */
export async function rebuildDays(tx: Tx, { table, id }: Summarised, onDay: () => void): Promise<void> {
  if (table === dailyLevels) await tx.db.delete(dailyLevels).where(eq(dailyLevels.indicatorId, id));
  else await tx.db.delete(dailyIncidents).where(eq(dailyIncidents.categoryId, id));
  const days =
    table === dailyLevels ? await readTouchedLevelDays(tx, id) : await readTouchedIncidentDays(tx, id);
  const put = table === dailyLevels ? putLevelDay : putIncidentDay;
  for (const { day, touchedAt } of days) {
    await put(tx, id, day, touchedAt);
    onDay();
  }
}

/** Drops every summary and computes all of them from the log. */
export async function rebuildSummaries(tx: Tx, onDay: () => void = () => undefined): Promise<void> {
  for (const summarised of await readSummarised(tx)) await rebuildDays(tx, summarised, onDay);
}

const readLevelDay = statement((db) => {
  const ever = sql.raw(String(LAST_INSTANT));
  const asked = { indicatorId: given("indicatorId"), day: given("day"), effectiveAt: ever, knownAt: ever };
  return db
    .select({
      highestLevel: highestLevelIn(db, asked),
      closingLevel: assessments.level,
      closingAt: assessments.effectiveAt,
    })
    .from(assessments)
    .where(eq(assessments.id, closingIdOf(db, asked)));
});

const keepLevelDay = statement((db) =>
  db
    .insert(dailyLevels)
    .values({
      indicatorId: given("indicatorId"),
      day: given("day"),
      highestLevel: given("highestLevel"),
      closingLevel: given("closingLevel"),
      closingAt: given("closingAt"),
      touchedAt: given("touchedAt"),
    })
    .onConflictDoUpdate({
      target: [dailyLevels.day, dailyLevels.indicatorId],
      set: {
        highestLevel: sql`excluded.highest_level`,
        closingLevel: sql`excluded.closing_level`,
        closingAt: sql`excluded.closing_at`,
        touchedAt: sql`excluded.touched_at`,
      },
    }),
);

async function putLevelDay(tx: Tx, indicatorId: string, day: Day, touchedAt: Instant) {
  const [levels = NO_LEVELS] = await readLevelDay(tx, { indicatorId, day });
  await keepLevelDay(tx, { ...levels, indicatorId, day, touchedAt });
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
        eq(incidents.categoryId, given("categoryId")),
        eq(incidents.effectiveDay, given("day")),
        isStandingIncident(db, incidents, LAST_INSTANT),
      ),
    ),
);

const keepIncidentDay = statement((db) =>
  db
    .insert(dailyIncidents)
    .values({
      categoryId: given("categoryId"),
      day: given("day"),
      incidentCount: given("incidentCount"),
      impreciseCount: given("impreciseCount"),
      touchedAt: given("touchedAt"),
    })
    .onConflictDoUpdate({
      target: [dailyIncidents.day, dailyIncidents.categoryId],
      set: {
        incidentCount: sql`excluded.incident_count`,
        impreciseCount: sql`excluded.imprecise_count`,
        touchedAt: sql`excluded.touched_at`,
      },
    }),
);

async function putIncidentDay(tx: Tx, categoryId: string, day: Day, touchedAt: Instant) {
  const [counts] = await countIncidents(tx, { categoryId, day });
  await keepIncidentDay(tx, { ...counts, categoryId, day, touchedAt });
}

/** Every day that an assessment lies on, or lay on until it or its grounds were replaced, and when that last changed. */
async function readTouchedLevelDays({ db }: Tx, indicatorId: string) {
  const replaced = alias(assessments, "replaced");
  const touches = unionAll(
    db
      .select({
        indicatorId: assessments.indicatorId,
        day: assessments.effectiveDay,
        recordedAt: assessments.recordedAt,
      })
      .from(assessments),
    db
      .select({
        indicatorId: replaced.indicatorId,
        day: replaced.effectiveDay,
        recordedAt: assessments.recordedAt,
      })
      .from(assessments)
      .innerJoin(
        replaced,
        or(eq(replaced.id, assessments.replacesId), eq(replaced.restsOnId, assessments.replacesId)),
      ),
  ).as("touches");
  return db
    .select({
      day: touches.day,
      touchedAt: max(touches.recordedAt).mapWith(Number),
    })
    .from(touches)
    .where(eq(touches.indicatorId, indicatorId))
    .groupBy(touches.day);
}

/** Every day that an incident lies on, or lay on until it was replaced, and when that last changed. */
async function readTouchedIncidentDays({ db }: Tx, categoryId: string) {
  const replaced = alias(incidents, "replaced");
  const touches = unionAll(
    db
      .select({
        categoryId: incidents.categoryId,
        day: incidents.effectiveDay,
        recordedAt: incidents.recordedAt,
      })
      .from(incidents),
    db
      .select({
        categoryId: replaced.categoryId,
        day: replaced.effectiveDay,
        recordedAt: incidents.recordedAt,
      })
      .from(incidents)
      .innerJoin(replaced, eq(replaced.id, incidents.replacesId)),
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
