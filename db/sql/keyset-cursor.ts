import { and, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { ListCursor } from "@/domain/list/list-cursor";
import type { View } from "../store";
import type { Column, Table } from "./kit";

/** The order of a list: by a key that is never null, then by id, both in the same direction. */
export type Keyset = { key: SQLWrapper; id: Column; isDescending: boolean };

/** SQL: the order of a keyset. */
export const inOrder = ({ key, id, isDescending }: Keyset): SQL[] =>
  [key, id].map((each) => (isDescending ? sql`${each} desc` : sql`${each} asc`));

/** SQL: the row comes after a place; the first condition is the one that an index is sought by. */
export const isAfter = (keyset: Keyset, place: ListCursor): SQL | undefined => isPast(keyset, place, false);

/** SQL: the row does not come after a place. */
export const isNotAfter = (keyset: Keyset, place: ListCursor): SQL | undefined =>
  isPast({ ...keyset, isDescending: !keyset.isDescending }, place, true);

/** SQL: the row is on the far side of a cursor, or at it. */
function isPast({ key, id, isDescending }: Keyset, place: ListCursor, isAtToo: boolean): SQL | undefined {
  const past = sql.raw(isDescending ? "<" : ">");
  const pastId = sql.raw(`${isDescending ? "<" : ">"}${isAtToo ? "=" : ""}`);
  return and(
    sql`${key} ${past}= ${place.key}`,
    sql`(${key} ${past} ${place.key} or (${key} = ${place.key} and ${id} ${pastId} ${place.id}))`,
  );
}

/** Rows of a log that one query scans; the next one continues from there. */
export const ROWS_SCANNED = 20_000;

/**
 * The last row that one query scans, however rare its matches.
 * Shape: `where` has the conditions that an index serves; undefined when fewer rows than `scanned` are left.
 */
export async function readEndOfReach(
  view: View,
  log: Table,
  keyset: Keyset,
  where: SQL | undefined,
  scanned = ROWS_SCANNED,
): Promise<ListCursor | undefined> {
  const [end] = await view.db
    .select({ key: sql<string | number>`${keyset.key}`, id: keyset.id })
    .from(log)
    .where(where)
    .orderBy(...inOrder(keyset))
    .limit(1)
    .offset(scanned - 1);
  return end as ListCursor | undefined;
}

/**
 * Whether more rows match than one query sorts.
 * Cost: reads the index alone, because no ids are needed.
 */
export async function readIsTooMany(
  view: View,
  log: Table,
  { key }: Keyset,
  where: SQL | undefined,
): Promise<boolean> {
  const [row] = await view.db
    .select({ one: sql`1` })
    .from(log)
    .where(where)
    .orderBy(sql`${key}`)
    .limit(1)
    .offset(ROWS_SCANNED);
  return row !== undefined;
}
