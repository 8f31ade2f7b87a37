import { and, desc, eq, gt, gte, lt, lte, or, type SQL } from "drizzle-orm";
import type { AnySQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";

import type { ListCursor } from "@/domain/time/list-cursor";
import type { View } from "../store";

type Columns = { effectiveAt: AnySQLiteColumn; id: AnySQLiteColumn };

/** SQL: the row comes after a cursor; the first condition is the one an index serves. */
export const isAfter = (columns: Columns, { effectiveAt, id }: ListCursor): SQL | undefined =>
  and(
    lte(columns.effectiveAt, effectiveAt),
    or(lt(columns.effectiveAt, effectiveAt), and(eq(columns.effectiveAt, effectiveAt), lt(columns.id, id))),
  );

/** SQL: the row does not come after a cursor. */
export const isNotAfter = (columns: Columns, { effectiveAt, id }: ListCursor): SQL | undefined =>
  and(gte(columns.effectiveAt, effectiveAt), or(gt(columns.effectiveAt, effectiveAt), gte(columns.id, id)));

/** Rows of a log that one query scans; the next one continues from there. */
export const ROWS_SCANNED = 20_000;

/**
 * The last row that one query scans, however rare its matches.
 * Shape: `where` has the conditions that an index serves; undefined when fewer rows than `ROWS_SCANNED` are left.
 */
export async function readEndOfReach(
  view: View,
  log: SQLiteTable & Columns,
  where: SQL | undefined,
): Promise<ListCursor | undefined> {
  const [end] = await view.db
    .select({ effectiveAt: log.effectiveAt, id: log.id })
    .from(log)
    .where(where)
    .orderBy(desc(log.effectiveAt), desc(log.id))
    .limit(1)
    .offset(ROWS_SCANNED - 1);
  return end as ListCursor | undefined;
}
