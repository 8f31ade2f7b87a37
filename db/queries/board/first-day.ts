import { and, asc, eq, exists, gt, isNotNull, lte, or } from "drizzle-orm";
import type { Day, Instant } from "@/domain/time/time";
import { placeholder, statement } from "../../sql/statement";
import { isUnreplacedIncident, isUnreplacedJudgement } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { assessments, dailyIncidents, dailyLevels, incidents } from "../../tables";

/**
 * The first day with current data, as known by then; undefined when there is none.
 * Shape: from the summaries; days that changed since then, from the log.
 */
export async function readFirstDay(view: View, knownAt: Instant): Promise<Day | undefined> {
  const firsts = [
    ...(await firstLevelDay(view, { knownAt })),
    ...(await firstIncidentDay(view, { knownAt })),
  ];
  return firsts.map(({ day }) => day).sort()[0];
}

const firstLevelDay = statement((db) => {
  const [a, d] = [assessments, dailyLevels];
  const isAboutDay = and(eq(a.indicatorId, d.indicatorId), eq(a.effectiveDay, d.day));
  const standing = db
    .select({ id: a.id })
    .from(a)
    .where(and(isAboutDay, isUnreplacedJudgement(db, a, placeholder("knownAt"))));
  return db
    .select({ day: d.day })
    .from(d)
    .where(
      or(
        and(lte(d.touchedAt, placeholder("knownAt")), isNotNull(d.closingLevel)),
        and(gt(d.touchedAt, placeholder("knownAt")), exists(standing)),
      ),
    )
    .orderBy(asc(d.day))
    .limit(1);
});

const firstIncidentDay = statement((db) => {
  const [i, d] = [incidents, dailyIncidents];
  const isAboutDay = and(eq(i.categoryId, d.categoryId), eq(i.effectiveDay, d.day));
  const standing = db
    .select({ id: i.id })
    .from(i)
    .where(and(isAboutDay, isUnreplacedIncident(db, i, placeholder("knownAt"))));
  return db
    .select({ day: d.day })
    .from(d)
    .where(
      or(
        and(lte(d.touchedAt, placeholder("knownAt")), or(gt(d.incidentCount, 0), gt(d.impreciseCount, 0))),
        and(gt(d.touchedAt, placeholder("knownAt")), exists(standing)),
      ),
    )
    .orderBy(asc(d.day))
    .limit(1);
});
