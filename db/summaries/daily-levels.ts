import { eq, max, or, sql } from "drizzle-orm";
import { type Day, type Instant, LAST_INSTANT } from "@/domain/time/time";
import { insertion } from "../sql/insertion";
import { alias, unionAll } from "../sql/kit";
import { placeholder, statement } from "../sql/statement";
import type { Database, Tx } from "../store";
import { assessments, dailyLevels } from "../tables";
import { closingIdOf, highestLevelIn } from "./level-day-columns";

const NO_LEVELS = { highestLevel: null, closingLevel: null, closingAt: null };

/** Recomputes an indicator's summaries of some days from the log, in the transaction of the change. */
export async function refreshLevelDays(tx: Tx, indicatorId: string, days: Iterable<Day>): Promise<void> {
  for (const day of new Set(days)) await putLevelDay(tx, indicatorId, day, tx.recordedAt);
}

const readLevelDay = statement((db) => {
  const ever = sql.raw(String(LAST_INSTANT));
  const of = {
    indicatorId: placeholder("indicatorId"),
    day: placeholder("day"),
    effectiveAt: ever,
    knownAt: ever,
  };
  return db
    .select({
      highestLevel: highestLevelIn(db, of),
      closingLevel: assessments.level,
      closingAt: assessments.effectiveAt,
    })
    .from(assessments)
    .where(eq(assessments.id, closingIdOf(db, of)));
});

const keepLevelDay = insertion(dailyLevels, [dailyLevels.day, dailyLevels.indicatorId]);

/** Recomputes one day of an indicator; `touchedAt` is when anything that affects it was last recorded. */
export async function putLevelDay(tx: Tx, indicatorId: string, day: Day, touchedAt: Instant) {
  const [levels = NO_LEVELS] = await readLevelDay(tx, { indicatorId, day });
  await keepLevelDay(tx, { ...levels, indicatorId, day, touchedAt });
}

/** The days whose judgements were replaced or lost their grounds, with when. */
export function touchesOfReplacedLevels(db: Database) {
  const replaced = alias(assessments, "replaced");
  return db
    .select({
      indicatorId: replaced.indicatorId,
      day: replaced.effectiveDay,
      recordedAt: assessments.recordedAt,
    })
    .from(assessments)
    .innerJoin(
      replaced,
      or(eq(replaced.id, assessments.replacesId), eq(replaced.restsOnId, assessments.replacesId)),
    );
}

/** Every day that an assessment affects, and when that last changed. */
export async function readTouchedLevelDays({ db }: Tx, indicatorId: string) {
  const { indicatorId: ownId, effectiveDay: day, recordedAt } = assessments;
  const touches = unionAll(
    db.select({ indicatorId: ownId, day, recordedAt }).from(assessments),
    touchesOfReplacedLevels(db),
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
