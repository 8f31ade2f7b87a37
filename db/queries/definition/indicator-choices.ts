import { and, asc, eq, sql } from "drizzle-orm";
import { groupBy } from "@/domain/group-by";
import type { View } from "../../store";
import { indicators, indicatorVersions } from "../../tables";
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
