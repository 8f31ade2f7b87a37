import { and, asc, eq, sql } from "drizzle-orm";
import { groupBy } from "@/domain/group-by";
import type { View } from "../../store";
import { categories, indicators, indicatorVersions } from "../../tables";
import { readCategories } from "./category";

/** The indicators on the board, as choices: by category, both in board order. */
export async function readIndicatorChoices(view: View) {
  const v = indicatorVersions;
  const newest = sql`(select max(n.version) from indicator_versions n where n.indicator_id = ${v.indicatorId})`;
  const rows = await view.db
    .select({ id: v.indicatorId, categoryId: indicators.categoryId, name: v.name })
    .from(v)
    .innerJoin(indicators, eq(indicators.id, v.indicatorId))
    .where(and(eq(v.version, newest), eq(v.isRetired, false)))
    .orderBy(asc(v.position), asc(v.indicatorId));
  const byCategory = groupBy(rows, ({ categoryId }) => categoryId);
  return (await readCategories(view)).flatMap(({ id, name, isRetired }) => {
    const own = byCategory.get(id) ?? [];
    return isRetired || own.length === 0 ? [] : [{ name, indicators: own }];
  });
}

/** The ids that rows of a file may refer to: categories, and indicators that are not retired. */
export async function readNameable(view: View) {
  const newest = sql`(select max(v.version) from indicator_versions v where v.indicator_id = ${indicatorVersions.indicatorId})`;
  const watched = await view.db
    .select({ id: indicatorVersions.indicatorId })
    .from(indicatorVersions)
    .where(and(eq(indicatorVersions.version, newest), eq(indicatorVersions.isRetired, false)));
  const known = await view.db.select({ id: categories.id }).from(categories);
  const idsOf = (rows: { id: string }[]) => new Set(rows.map(({ id }) => id));
  return { categories: idsOf(known), indicators: idsOf(watched) };
}
