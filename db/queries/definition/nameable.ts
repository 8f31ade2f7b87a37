import { and, eq, sql } from "drizzle-orm";
import type { View } from "../../store";
import { categories, indicatorVersions } from "../../tables";

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
