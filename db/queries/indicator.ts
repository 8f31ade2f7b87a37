import { and, asc, desc, eq, getTableColumns, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Instants } from "@/domain/assessment/assessment";
import type { HistoryEntry } from "@/domain/assessment/history";
import { versionInForceOf } from "@/domain/definition/definition";
import type { Indicator } from "@/domain/definition/indicator";
import { type Paged, pagedOf } from "@/domain/paged";
import { type Instant, LAST_INSTANT } from "@/domain/time/time";
import { given, statement } from "../statement";
import type { View } from "../store";
import { assessments, indicators, indicatorVersions } from "../tables";
import { assessmentOf } from "./holdings";

const columns = () => {
  const { id: _, indicatorId, ...rest } = getTableColumns(indicatorVersions);
  return { ...rest, id: indicatorId, categoryId: indicators.categoryId };
};

/** The newest version of every indicator of a category, the retired included, in board order. */
export async function readIndicatorsOf(view: View, categoryId: string): Promise<Indicator[]> {
  const newest = sql`(select max(v.version) from indicator_versions v where v.indicator_id = ${indicators.id})`;
  return view.db
    .select(columns())
    .from(indicators)
    .innerJoin(
      indicatorVersions,
      and(eq(indicatorVersions.indicatorId, indicators.id), eq(indicatorVersions.version, newest)),
    )
    .where(eq(indicators.categoryId, categoryId))
    .orderBy(asc(indicatorVersions.position), asc(indicators.id));
}

const newestVersion = statement((db) =>
  db
    .select(columns())
    .from(indicatorVersions)
    .innerJoin(indicators, eq(indicators.id, indicatorVersions.indicatorId))
    .where(eq(indicators.id, given("id")))
    .orderBy(desc(indicatorVersions.version))
    .limit(1),
);

const versionsOf = (view: View, id: string, { knownAt }: Instants): Promise<Indicator[]> =>
  view.db
    .select(columns())
    .from(indicatorVersions)
    .innerJoin(indicators, eq(indicators.id, indicatorVersions.indicatorId))
    .where(and(eq(indicators.id, id), lte(indicatorVersions.recordedAt, knownAt)));

/** The newest version of one indicator, or the one in force at the two times; undefined when there is none. */
export const readIndicator = async (view: View, id: string, at?: Instants): Promise<Indicator | undefined> =>
  at ? versionInForceOf(await versionsOf(view, id, at), at) : (await newestVersion(view, { id }))[0];

/** Rows of an indicator's history on one page. */
export const HISTORY_ROWS = 60;

/**
 * The log of one indicator as known by then, corrections and retractions included.
 * Shape: latest effective time first, at most `HISTORY_ROWS` from `skip` on.
 */
export async function readHistory(
  view: View,
  indicatorId: string,
  knownAt: Instant = LAST_INSTANT,
  skip = 0,
): Promise<Paged<HistoryEntry>> {
  const later = alias(assessments, "later");
  const rows = await view.db
    .select({ assessment: assessments, later })
    .from(assessments)
    .leftJoin(later, and(eq(later.replacesId, assessments.id), lte(later.recordedAt, knownAt)))
    .where(and(eq(assessments.indicatorId, indicatorId), lte(assessments.recordedAt, knownAt)))
    .orderBy(desc(assessments.effectiveAt), desc(assessments.recordedAt), desc(assessments.id))
    .limit(HISTORY_ROWS + 1)
    .offset(skip);
  const entries = rows.map((row) => ({
    assessment: assessmentOf(row.assessment),
    replacedBy: row.later ? assessmentOf(row.later) : null,
  }));
  return pagedOf(entries, HISTORY_ROWS);
}
