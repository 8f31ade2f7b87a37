import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { AnySQLiteColumn as Column, SQLiteTable as Table } from "drizzle-orm/sqlite-core";
import type { AlertLevel } from "@/domain/alert-level";
import type { Instant } from "@/domain/time/time";
import { lastNumberBy } from "./counted-times";
import { SEARCH_WORDS } from "./search";

const within = (document: SQLWrapper, path: readonly string[]): SQL =>
  sql`json_extract(${document}, ${sql.raw(`'$.${path.join(".")}'`)})`;

const membersAt = (lists: SQLWrapper, place: number): SQL =>
  sql`(select value->>${sql.raw(String(place))} from json_each(${lists}))`;

/** How SQLite writes the words of db/sql/words.ts. */
export const SQLITE_WORDS = {
  ...SEARCH_WORDS,
  startOf: (day: SQLWrapper): SQL<Instant> => sql`(unixepoch(${day}) * 1000)`,
  unindexed: (column: SQLWrapper): SQL => sql`+${column}`,
  valuesOf: (list: SQLWrapper): SQL => sql`(select value from json_each(${list}))`,
  textsAt: membersAt,
  numbersAt: membersAt,
  rowsOf: (list: SQLWrapper, name: string): SQL => sql`json_each(${list}) ${sql.identifier(name)}`,
  listOf: (value: SQLWrapper): SQL<string> => sql`json_group_array(${value})`,
  listsOf: (values: SQLWrapper[]): SQL<string> =>
    sql`json_group_array(json_array(${sql.join(values, sql`, `)}))`,
  textIn: (document: Column, path: readonly string[]): SQL<string | null> =>
    sql<string | null>`${within(document, path)}`,
  levelIn: (document: Column, path: readonly string[]): SQL<AlertLevel> =>
    sql<AlertLevel>`${within(document, path)}`,
  countsOf: (lists: SQLWrapper, at: SQLWrapper): SQL =>
    sql`select value->>0, value->>1, value->>2, value->>3, ${at} from json_each(${lists}) where true`,
  byIndex: (table: Table, index: string): SQL => sql`${table} indexed by ${sql.identifier(index)}`,
  integerParameter: (parameter: SQLWrapper): SQL<number> => sql`${parameter}`,
  lesserOf: (a: SQLWrapper, b: SQLWrapper): SQL<number> => sql`min(${a}, ${b})`,
  writtenAs: (table: Table): SQL<number> => sql`${table}.rowid`,
  wholePartOf: (number: SQLWrapper): SQL<number> => sql`cast(${number} as integer)`,
  isLike: (column: SQLWrapper, pattern: string): SQL => sql`${column} like ${pattern} escape '\\'`,
  besideGreatest: <T>(column: SQLWrapper, _greatest: SQLWrapper): SQL<T> => sql<T>`${column}`,
  lastNumberBy,
  /** The subject of an entry of the watch log. */
  subjectOf: (noun: "indicator" | "category"): SQL =>
    sql.raw(
      `coalesce(json_extract("after", '$.${noun}Id'), iif(substr("action", 1, ${noun.length + 1}) = '${noun}.', "subject_id", null))`,
    ),
  /** When an entry of the watch log takes effect. */
  effectOf: (): SQL =>
    sql.raw(
      `coalesce(iif("action" like '%.corrected', min(json_extract("before", '$.effectiveAt'), json_extract("after", '$.effectiveAt')), null), json_extract("after", '$.effectiveAt'), "recorded_at")`,
    ),
};

export type EngineWords = typeof SQLITE_WORDS;
