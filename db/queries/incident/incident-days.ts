import { and, between, eq, gt, lte, ne, or, sql } from "drizzle-orm";
import type { IncidentDay } from "@/domain/tempo/tempo";
import { unionAll } from "../../sql/kit";
import { placeholder, statement } from "../../sql/statement";
import { isPrecise, isUnreplacedIncident } from "../../sql/unreplaced-rows";
import { unindexed } from "../../sql/words";
import type { View } from "../../store";
import { dailyIncidents, incidents } from "../../tables";
import type { DaysAsOf } from "../board/days-as-of";

const incidentDays = statement((db) => {
  const d = dailyIncidents;
  const i = incidents;
  const isInRange = between(d.day, placeholder("from"), placeholder("to"));
  const summarised = db
    .select({
      categoryId: d.categoryId,
      day: d.day,
      incidentCount: d.incidentCount,
      impreciseCount: d.impreciseCount,
    })
    .from(d)
    .where(and(isInRange, lte(d.touchedAt, placeholder("knownAt")), ne(d.day, placeholder("partDay"))));
  const logged = db
    .select({
      categoryId: i.categoryId,
      day: i.effectiveDay,
      incidentCount: sql<number>`sum(${isPrecise(i)})`.mapWith(Number),
      impreciseCount: sql<number>`sum(1 - ${isPrecise(i)})`.mapWith(Number),
    })
    .from(d)
    .innerJoin(i, and(eq(i.categoryId, d.categoryId), eq(i.effectiveDay, d.day)))
    .where(
      and(
        isInRange,
        or(gt(d.touchedAt, placeholder("knownAt")), eq(d.day, placeholder("partDay"))),
        lte(unindexed(i.effectiveAt), placeholder("effectiveAt")),
        isUnreplacedIncident(db, i, placeholder("knownAt")),
      ),
    )
    .groupBy(i.categoryId, i.effectiveDay);
  return unionAll(summarised, logged);
});

/** Incidents per category and day, in no order: from the summary; days that changed since then, from the log. */
export const readIncidentDays = (view: View, range: DaysAsOf): Promise<IncidentDay[]> =>
  incidentDays(view, range);
