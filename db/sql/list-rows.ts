import { and, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { AnySQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { type Counted, countedOf, MOST_COUNTED } from "@/domain/list/counted";
import { cursorTextOf, type ListCursor } from "@/domain/list/list-cursor";
import { type ListOrder, orderTextOf } from "@/domain/list/list-order";
import type { View } from "../store";
import { inOrder, isAfter, isNotAfter, type Keyset, readEndOfReach } from "./keyset-cursor";

/** What the rows of an order are sorted by; `isIndexed` with the id behind it, so that no rows need sorting. */
type Key = { key: SQLWrapper; isIndexed?: true };

/** Rows on one page of a list. */
export const ROWS_A_PAGE = 50;

/** A list of the rows of one table, and what of it is asked for. */
export type ListAsked<By extends string> = {
  table: SQLiteTable;
  id: AnySQLiteColumn;
  keys: Readonly<Record<By, Key>>;
  /** The order in which the list stands by itself, whose index also answers `indexedConditions`. */
  own: ListOrder<By>;
  sort: ListOrder<By>;
  after: ListCursor | null;
  /** The part of what is asked for that the index of the own order answers; `isIndexUsed` when that index is to be used. */
  indexedConditions: (isIndexUsed: boolean) => SQL | undefined;
  /** The rest, which looks into each row. */
  otherConditions: readonly (SQL | undefined)[];
  limit?: number;
};

/** How a question walks through a list: in which order, by which key, and up to where. */
type Walk<By extends string> = {
  order: ListOrder<By>;
  keyset: Keyset;
  where: SQL | undefined;
  end?: ListCursor;
};

/** The rows of one page, by their ids and in their order. */
export type RowsOfPage = { ids: string[]; next: string | null; isCut: boolean; sort: string };

/**
 * One page of a list in any of its orders.
 * Shape: in the order that is asked for, or in the list's own where there are more than ROWS_SCANNED rows to sort
 *        and no index has them sorted.
 * Cost:  at most four statements; each looks through at most ROWS_SCANNED rows.
 */
export async function readRowsOfPage<By extends string>(
  view: View,
  asked: ListAsked<By>,
): Promise<RowsOfPage> {
  const { limit = ROWS_A_PAGE } = asked;
  const walk = await readWalk(view, asked);
  const rows = await view.db
    .select({ key: sql<string | number>`${walk.keyset.key}`, id: sql<string>`${asked.id}` })
    .from(asked.table)
    .where(isWanted(asked, walk))
    .orderBy(...inOrder(walk.keyset))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const isMore = rows.length > shown.length;
  const last = isMore ? shown.at(-1) : walk.end;
  return {
    ids: shown.map(({ id }) => id),
    next: last ? cursorTextOf(last) : null,
    isCut: !isMore && walk.end !== undefined,
    sort: orderTextOf(walk.order),
  };
}

/**
 * How many rows a list has, counted up to MOST_COUNTED.
 * Cost: two statements, each of which looks through at most ROWS_SCANNED rows.
 */
export async function readCountOfList<By extends string>(view: View, asked: ListAsked<By>): Promise<Counted> {
  const walk = await readWalk(view, { ...asked, sort: asked.own, after: null });
  const some = view.db
    .select({ one: sql`1`.as("one") })
    .from(asked.table)
    .where(isWanted(asked, walk))
    .limit(MOST_COUNTED + 1)
    .as("some");
  const [row] = await view.db.select({ count: sql<number>`count(*)` }).from(some);
  const counted = countedOf(row?.count ?? 0);
  return { ...counted, isMore: counted.isMore || walk.end !== undefined };
}

/** Rows by their ids, in the order of the ids. */
export const inOrderOf = <Row extends { id: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): Row[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

const isWanted = <By extends string>({ otherConditions }: ListAsked<By>, { where, end, keyset }: Walk<By>) =>
  and(where, end && isNotAfter(keyset, end), ...otherConditions);

/** Decides how to walk, so that no question looks through more rows than one may. */
async function readWalk<By extends string>(view: View, asked: ListAsked<By>): Promise<Walk<By>> {
  const { table, id, keys, own, sort, after, indexedConditions } = asked;
  const keysetOf = ({ by, isDescending }: ListOrder<By>, key = keys[by].key): Keyset => ({
    key,
    id,
    isDescending,
  });
  const led = async (order: ListOrder<By>, from: ListCursor | null): Promise<Walk<By>> => {
    const keyset = keysetOf(order);
    const where = and(indexedConditions(true), from ? isAfter(keyset, from) : undefined);
    return { order, keyset, where, end: await readEndOfReach(view, table, keyset, where) };
  };
  if (sort.by === own.by) return led(sort, after);
  const whole = await readEndOfReach(view, table, keysetOf(own), indexedConditions(true));
  if (!whole) {
    const keyset = keysetOf(sort, sql`+(${keys[sort.by].key})`);
    return {
      order: sort,
      keyset,
      where: and(indexedConditions(true), after ? isAfter(keyset, after) : undefined),
    };
  }
  // A place in the order that was asked for is none in this one: the list begins anew.
  if (!keys[sort.by].isIndexed) return led(own, null);
  const keyset = keysetOf(sort);
  const from = after ? isAfter(keyset, after) : undefined;
  const end = await readEndOfReach(view, table, keyset, from);
  return { order: sort, keyset, where: and(from, indexedConditions(false)), end };
}
