import { and, asc, desc, eq, getTableColumns, lte, sql } from "drizzle-orm";
import { versionInForceOf } from "@/domain/definition/definition";
import type { Indicator } from "@/domain/definition/indicator";
import type { Instants } from "@/domain/time/time";
import { placeholder, statement } from "../../sql/statement";
import type { View } from "../../store";
import { indicators, indicatorVersions } from "../../tables";

const columns = () => {
  const { id: _, indicatorId, ...rest } = getTableColumns(indicatorVersions);
  return { ...rest, id: indicatorId, categoryId: indicators.categoryId };
};

const knownVersions = statement((db) =>
  db
    .select(columns())
    .from(indicatorVersions)
    .innerJoin(indicators, eq(indicators.id, indicatorVersions.indicatorId))
    .where(lte(indicatorVersions.recordedAt, placeholder("knownAt"))),
);

/** Every version of every indicator that was known at the two times, in no order. */
export const readIndicatorVersions = (view: View, { knownAt }: Instants): Promise<Indicator[]> =>
  knownVersions(view, { knownAt });

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
    .where(eq(indicators.id, placeholder("id")))
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
