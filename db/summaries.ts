import { and, eq, max, or, sql } from "drizzle-orm";
import { alias, unionAll } from "drizzle-orm/sqlite-core";
import type { Judgement } from "@/domain/assessment";
import { levelDayOf } from "@/domain/level-day";
import type { Day, Instant } from "@/domain/time";
import { assessmentOf } from "./queries/holdings";
import { isPrecise, isStandingIncident, isStandingJudgement } from "./standing";
import { given, statement } from "./statement";
import type { Tx } from "./store";
import { assessments, dailyIncidents, dailyLevels, incidents } from "./tables";

const EVER: Instant = Number.MAX_SAFE_INTEGER;

/** Computes the summary of one indicator on some days anew from the log, in the transaction of the change. */
export async function refreshLevelDays(tx: Tx, indicatorId: string, days: Iterable<Day>): Promise<void> {
  for (const day of new Set(days)) await putLevelDay(tx, indicatorId, day, tx.recordedAt);
}

/** Counts the incidents of one category on some days anew from the log, in the transaction of the change. */
export async function refreshIncidentDays(tx: Tx, categoryId: string, days: Iterable<Day>): Promise<void> {
  for (const day of new Set(days)) await putIncidentDay(tx, categoryId, day, tx.recordedAt);
}

/**
 * Drops every summary and computes all of them from the log.
 * Cost: one small statement per indicator or category and day on which something was ever recorded.
 */
export async function rebuildSummaries(tx: Tx, onDay: () => void = () => undefined): Promise<void> {
  await tx.db.delete(dailyLevels);
  await tx.db.delete(dailyIncidents);
  for (const row of await readTouchedLevelDays(tx)) {
    await putLevelDay(tx, row.indicatorId, row.day, row.touchedAt);
    onDay();
  }
  for (const row of await readTouchedIncidentDays(tx)) {
    await putIncidentDay(tx, row.categoryId, row.day, row.touchedAt);
    onDay();
  }
}

const standingOfDay = statement((db) =>
  db
    .select()
    .from(assessments)
    .where(
      and(
        eq(assessments.indicatorId, given("indicatorId")),
        eq(assessments.effectiveDay, given("day")),
        isStandingJudgement(db, assessments, EVER),
      ),
    ),
);

const keepLevelDay = statement((db) =>
  db
    .insert(dailyLevels)
    .values({
      indicatorId: given("indicatorId"),
      day: given("day"),
      highestLevel: given("highestLevel"),
      closingLevel: given("closingLevel"),
      closingAt: given("closingAt"),
      closingRecordedAt: given("closingRecordedAt"),
      touchedAt: given("touchedAt"),
    })
    .onConflictDoUpdate({
      target: [dailyLevels.day, dailyLevels.indicatorId],
      set: {
        highestLevel: sql`excluded.highest_level`,
        closingLevel: sql`excluded.closing_level`,
        closingAt: sql`excluded.closing_at`,
        closingRecordedAt: sql`excluded.closing_recorded_at`,
        touchedAt: sql`excluded.touched_at`,
      },
    }),
);

async function putLevelDay(tx: Tx, indicatorId: string, day: Day, touchedAt: Instant) {
  const rows = await standingOfDay(tx, { indicatorId, day });
  const summary = levelDayOf(rows.map(assessmentOf) as Judgement[]);
  await keepLevelDay(tx, {
    indicatorId,
    day,
    highestLevel: summary?.highestLevel ?? null,
    closingLevel: summary?.closingLevel ?? null,
    closingAt: summary?.closingAt ?? null,
    closingRecordedAt: summary?.closingRecordedAt ?? null,
    touchedAt,
  });
}

async function putIncidentDay(tx: Tx, categoryId: string, day: Day, touchedAt: Instant) {
  const [counted] = await tx.db
    .select({
      incidentCount: sql<number>`coalesce(sum(${isPrecise(incidents)}), 0)`.mapWith(Number),
      impreciseCount: sql<number>`coalesce(sum(1 - ${isPrecise(incidents)}), 0)`.mapWith(Number),
    })
    .from(incidents)
    .where(
      and(
        eq(incidents.categoryId, categoryId),
        eq(incidents.effectiveDay, day),
        isStandingIncident(tx.db, incidents, EVER),
      ),
    );
  const counts = { ...(counted ?? { incidentCount: 0, impreciseCount: 0 }), touchedAt };
  await tx.db
    .insert(dailyIncidents)
    .values({ categoryId, day, ...counts })
    .onConflictDoUpdate({ target: [dailyIncidents.day, dailyIncidents.categoryId], set: counts });
}

/** Every day that an assessment lies on, or lay on until it or its grounds were replaced, and when that last changed. */
async function readTouchedLevelDays({ db }: Tx) {
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
      indicatorId: touches.indicatorId,
      day: touches.day,
      touchedAt: max(touches.recordedAt).mapWith(Number),
    })
    .from(touches)
    .groupBy(touches.indicatorId, touches.day);
}

/** Every day that an incident lies on, or lay on until it was replaced, and when that last changed. */
async function readTouchedIncidentDays({ db }: Tx) {
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
      categoryId: touches.categoryId,
      day: touches.day,
      touchedAt: max(touches.recordedAt).mapWith(Number),
    })
    .from(touches)
    .groupBy(touches.categoryId, touches.day);
}
