import { and, eq, lt, lte, or, type SQL } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Instant } from "@/domain/time";

/** A place in a list whose latest entries come first. */
export type Place = { effectiveAt: Instant; id: string };

/** A place as it stands in an address. */
export const placeTextOf = ({ effectiveAt, id }: Place): string => `${effectiveAt}.${id}`;

/** The place that a text names, which may be anything that somebody typed; undefined when it names none. */
export function placeIn(text: string | null): Place | undefined {
  const [, at, id] = text?.match(/^(-?\d{1,16})\.(.+)$/) ?? [];
  return at === undefined || id === undefined ? undefined : { effectiveAt: Number(at), id };
}

type Columns = { effectiveAt: AnySQLiteColumn; id: AnySQLiteColumn };

/** SQL: the row comes after a place; the first condition is the one that an index is sought by. */
export const isAfter = (columns: Columns, { effectiveAt, id }: Place): SQL | undefined =>
  and(
    lte(columns.effectiveAt, effectiveAt),
    or(lt(columns.effectiveAt, effectiveAt), and(eq(columns.effectiveAt, effectiveAt), lt(columns.id, id))),
  );
