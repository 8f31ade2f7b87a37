import { and, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { cursorTextOf, type ListCursor } from "@/domain/list/list-cursor";
import { type ListOrder, orderTextOf } from "@/domain/list/list-order";
import { type Counted, countedOf, type ListPage, MOST_COUNTED } from "@/domain/list/list-page";
import type { View } from "../store";
import {
  inOrder,
  isAfter,
  isNotAfter,
  type Keyset,
  ROWS_SCANNED,
  readEndOfReach,
  readIsTooMany,
} from "./keyset-cursor";
import type { Column, Table } from "./kit";
import { unindexed } from "./words";

/** A sort key; `isIndexed` when an index on it and the id returns rows in order. */
type Key = { key: SQLWrapper; isIndexed?: true };

/** Rows scanned first, which is enough for most pages. */
const SCANNED_FIRST = 2_000;

/** Rows per page. */
export const ROWS_A_PAGE = 50;

/** A filtered, sorted list of the rows of one table. */
type ListQuery<By extends string> = {
  table: Table;
  id: Column;
  keys: Readonly<Record<By, Key>>;
  /** The list's default order, whose index also serves `indexedConditions`. */
  defaultSort: ListOrder<By>;
  sort: ListOrder<By>;
  after: ListCursor | null;
  /** The filters that the index of the default order serves; `isIndexUsed` is false where another index drives the query. */
  indexedConditions: (isIndexUsed: boolean) => SQL | undefined;
  /** The other filters, checked row by row. */
  otherConditions: readonly (SQL | undefined)[];
  limit?: number;
};

/** How a list is read: its order, its keyset, and the last row that is scanned. */
type Plan<By extends string> = {
  order: ListOrder<By>;
  keyset: Keyset;
  where: SQL | undefined;
  end?: ListCursor;
};

/** The ids of the rows of one page, in order. */
type RowsOfPage = { ids: string[]; next: string | null; isCut: boolean; sort: string };

/** A list: which rows, and how those of some ids read, in the order of the ids. */
export type List<By extends string, Entry> = {
  query: ListQuery<By>;
  readEntries(ids: string[]): Promise<Entry[]>;
};

/** A part of a list. */
export type ListPart<Entry> = Omit<RowsOfPage, "ids"> & { entries: Entry[] };

/** A part of a list, at most `limit` rows, for exports and forms. */
export async function readListPart<By extends string, Entry>(
  view: View,
  { query, readEntries }: List<By, Entry>,
  limit = ROWS_A_PAGE,
): Promise<ListPart<Entry>> {
  const { ids, ...page } = await readRowsOfPage(view, { ...query, limit });
  return { entries: await readEntries(ids), ...page };
}

/** A page of a list, and how many rows the list has, which may be `known` from elsewhere. */
export const readListPage = async <By extends string, Entry>(
  view: View,
  list: List<By, Entry>,
  known?: Counted,
): Promise<ListPage<Entry>> => ({
  ...(await readListPart(view, list)),
  counted: known ?? (await readCountOfList(view, list.query)),
});

/**
 * One page of a list.
 * Shape: in the requested order; in the default order when there are more than ROWS_SCANNED rows to sort and no index
 *        has them sorted.
 * Cost:  at most six statements; each scans at most ROWS_SCANNED rows.
 */
async function readRowsOfPage<By extends string>(view: View, query: ListQuery<By>): Promise<RowsOfPage> {
  const { limit = ROWS_A_PAGE } = query;
  const read = (plan: Plan<By>) =>
    view.db
      .select({ key: sql<string | number>`${plan.keyset.key}`, id: sql<string>`${query.id}` })
      .from(query.table)
      .where(conditionsOf(query, plan))
      .orderBy(...inOrder(plan.keyset))
      .limit(limit + 1);
  let plan = await readPlan(view, query, SCANNED_FIRST);
  let rows = await read(plan);
  if (rows.length <= limit && plan.end) {
    plan = await readPlan(view, query);
    rows = await read(plan);
  }
  const shown = rows.slice(0, limit);
  const isMore = rows.length > shown.length;
  const last = isMore ? shown.at(-1) : plan.end;
  return {
    ids: shown.map(({ id }) => id),
    next: last ? cursorTextOf(last) : null,
    isCut: !isMore && plan.end !== undefined,
    sort: orderTextOf(plan.order),
  };
}

/**
 * The number of rows in a list, counted up to MOST_COUNTED.
 * Cost: at most four statements; each scans at most ROWS_SCANNED rows.
 */
async function readCountOfList<By extends string>(view: View, query: ListQuery<By>): Promise<Counted> {
  const all = { ...query, sort: query.defaultSort, after: null };
  const count = async (plan: Plan<By>): Promise<Counted> => {
    const some = view.db
      .select({ one: sql`1`.as("one") })
      .from(query.table)
      .where(conditionsOf(query, plan))
      .limit(MOST_COUNTED + 1)
      .as("some");
    const [row] = await view.db.select({ count: sql<number>`count(*)` }).from(some);
    return countedOf(row?.count ?? 0);
  };
  const plan = await readPlan(view, all, SCANNED_FIRST);
  const counted = await count(plan);
  if (counted.isMore || !plan.end) return counted;
  const further = await readPlan(view, all);
  const { count: found, isMore } = await count(further);
  return { count: found, isMore: isMore || further.end !== undefined };
}

/** Rows in the order of their ids. */
export const inIdOrder = <Row extends { id: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): Row[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

const conditionsOf = <By extends string>(
  { otherConditions }: ListQuery<By>,
  { where, end, keyset }: Plan<By>,
) => and(where, end && isNotAfter(keyset, end), ...otherConditions);

/** Decides how to read a list so that no statement scans more than ROWS_SCANNED rows. */
async function readPlan<By extends string>(
  view: View,
  query: ListQuery<By>,
  scanned = ROWS_SCANNED,
): Promise<Plan<By>> {
  const { table, id, keys, defaultSort, sort, after, indexedConditions } = query;
  const keysetOf = ({ by, isDescending }: ListOrder<By>, key = keys[by].key): Keyset => ({
    key,
    id,
    isDescending,
  });
  const byIndex = async (order: ListOrder<By>, from: ListCursor | null): Promise<Plan<By>> => {
    const keyset = keysetOf(order);
    const where = and(indexedConditions(true), from ? isAfter(keyset, from) : undefined);
    return { order, keyset, where, end: await readEndOfReach(view, table, keyset, where, scanned) };
  };
  if (sort.by === defaultSort.by) return byIndex(sort, after);
  if (!(await readIsTooMany(view, table, keysetOf(defaultSort), indexedConditions(true)))) {
    // Otherwise an index of the key would be walked, instead of the few rows that match.
    const keyset = keysetOf(sort, unindexed(sql`(${keys[sort.by].key})`));
    return {
      order: sort,
      keyset,
      where: and(indexedConditions(true), after ? isAfter(keyset, after) : undefined),
    };
  }
  // A cursor of the requested order means nothing in this one: the list starts again.
  if (!keys[sort.by].isIndexed) return byIndex(defaultSort, null);
  const keyset = keysetOf(sort);
  const from = after ? isAfter(keyset, after) : undefined;
  const end = await readEndOfReach(view, table, keyset, from, scanned);
  return { order: sort, keyset, where: and(from, indexedConditions(false)), end };
}
