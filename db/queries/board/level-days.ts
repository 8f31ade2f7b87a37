import { and, between, eq, gt, isNotNull, lte, ne, or, sql } from "drizzle-orm";
import type { LevelDay } from "@/domain/assessment/assessment";
import { unionAll } from "../../sql/kit";
import { placeholder, statement } from "../../sql/statement";
import { valuesOf } from "../../sql/words";
import type { View } from "../../store";
import { closingIdOf, highestLevelIn } from "../../summaries/level-day-columns";
import { assessments, dailyLevels } from "../../tables";
import type { DaysAsOf } from "./days-as-of";

const levelDays = statement((db) => {
  const d = dailyLevels;
  const closing = assessments;
  const isInRange = and(
    between(d.day, placeholder("from"), placeholder("to")),
    sql`(cast(${placeholder("ids")} as text) is null or ${d.indicatorId} in ${valuesOf(placeholder("ids"))})`,
  );
  const summarised = db
    .select({
      indicatorId: d.indicatorId,
      day: d.day,
      highestLevel: d.highestLevel,
      closingLevel: d.closingLevel,
      closingAt: d.closingAt,
    })
    .from(d)
    .where(
      and(
        isInRange,
        lte(d.touchedAt, placeholder("knownAt")),
        ne(d.day, placeholder("partDay")),
        isNotNull(d.closingLevel),
      ),
    );
  const { indicatorId, day } = d;
  const of = {
    indicatorId,
    day,
    effectiveAt: placeholder("effectiveAt"),
    knownAt: placeholder("knownAt"),
  };
  const logged = db
    .select({
      indicatorId,
      day,
      highestLevel: highestLevelIn(db, of),
      closingLevel: closing.level,
      closingAt: closing.effectiveAt,
    })
    .from(d)
    .innerJoin(closing, eq(closing.id, closingIdOf(db, of)))
    .where(and(isInRange, or(gt(d.touchedAt, placeholder("knownAt")), eq(day, placeholder("partDay")))));
  return unionAll(summarised, logged);
});

/**
 * The level days of every indicator, or of those that `ids` names, in no order: from the summary; those that it does not
 * know as of then, from the log.
 */
export const readLevelDays = async (
  view: View,
  range: DaysAsOf,
  ids?: readonly string[],
): Promise<LevelDay[]> =>
  (await levelDays(view, { ...range, ids: ids ? JSON.stringify(ids) : null })) as LevelDay[];
