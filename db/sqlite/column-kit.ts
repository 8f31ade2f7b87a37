import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  real,
  sqliteTable,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import type { AlertLevel } from "@/domain/alert-level";
import type { Instant } from "@/domain/time/time";

/** How SQLite stores each kind of column. A column's name ends in its kind (`_id`, `_at`, `_day` …). */
export const kit = {
  table: sqliteTable,
  index,
  unique,
  check,
  id: (name: string) => text(name).primaryKey(),
  ref: (name: string, to: () => AnySQLiteColumn) => text(name).references(to),
  words: (name: string) => text(name),
  day: (name: string) => text(name),
  instant: (name: string) => integer(name).$type<Instant>(),
  level: (name: string) => integer(name).$type<AlertLevel>(),
  count: (name: string) => integer(name),
  ratio: (name: string) => real(name),
  degrees: (name: string) => real(name),
  fact: (name: string) => integer(name, { mode: "boolean" }),
  json: <T>(name: string) => text(name, { mode: "json" }).$type<T>(),
  closedSet: <const T extends readonly [string, ...string[]]>(name: string, values: T) =>
    text(name, { enum: values }),
  /** A number that the database assigns in the order of writing, never twice. */
  sequence: (name: string) => integer(name).primaryKey({ autoIncrement: true }),
};

/** SQL: the first instant of a UTC day. */
export const startOf = (day: SQLWrapper): SQL<Instant> => sql`(unixepoch(${day}) * 1000)`;

/**
 * SQL: the column, hidden from the query planner. Otherwise SQLite would choose an index on it and read the whole
 * history before: seconds instead of milliseconds on a long log.
 */
export const unindexed = (column: AnySQLiteColumn): SQL => sql`+${column}`;

/** The values of a closed set as a list in SQL. */
export const listed = (values: readonly string[]): SQL =>
  sql.raw(values.map((v) => `'${v.replaceAll("'", "''")}'`).join(", "));

/** CHECK: the column holds one of the values of its closed set, or nothing. */
export const isOneOf = (column: AnySQLiteColumn, values: readonly string[]): SQL =>
  sql`${column} is null or ${column} in (${listed(values)})`;

/** CHECK: the column holds a number from `least` to `most`, or nothing. */
export const isWithin = (column: AnySQLiteColumn, least: number, most: number): SQL =>
  sql`${column} is null or ${column} between ${sql.raw(String(least))} and ${sql.raw(String(most))}`;

/** When the desk learned a row, and from whom. */
export const learned = {
  recordedAt: kit.instant("recorded_at").notNull(),
  recordedBy: kit.words("recorded_by").notNull(),
};
