import { type SQL, sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  alias,
  type BaseSQLiteDatabase,
  check,
  getTableConfig,
  index,
  integer,
  real,
  SQLiteTable,
  sqliteTable,
  text,
  unionAll,
  unique,
} from "drizzle-orm/sqlite-core";
import type { AlertLevel } from "@/domain/alert-level";
import type { Instant } from "@/domain/time/time";

/** Its words are what another engine writes its own way. */
export { type EngineWords, SQLITE_WORDS as KIT_WORDS } from "../sqlite/words";
/*
 * The one kit that tables are described with and statements are built with. It is drizzle's for SQLite, which writes
 * plain SQL that other engines run too: nothing else names it (DECISIONS 101).
 */
export { alias, getTableConfig, SQLiteTable as Table, unionAll };
export type Column = AnySQLiteColumn;

/** What drizzle offers on every engine: statements are built and awaited, never run by a driver's own call. */
export type Statements = Omit<
  BaseSQLiteDatabase<"async", unknown, Record<string, never>>,
  "run" | "all" | "get" | "values" | "transaction" | "query"
>;

/** The kinds of columns. A column's name ends in its kind (`_id`, `_at`, `_day` …). */
export const kit = {
  table: sqliteTable,
  index,
  unique,
  check,
  id: (name: string) => text(name).primaryKey(),
  ref: (name: string, to: () => Column) => text(name).references(to),
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

/** The values of a closed set as a list in SQL. */
export const listed = (values: readonly string[]): SQL =>
  sql.raw(values.map((v) => `'${v.replaceAll("'", "''")}'`).join(", "));

/** CHECK: the column holds one of the values of its closed set, or nothing. */
export const isOneOf = (column: Column, values: readonly string[]): SQL =>
  sql`${column} is null or ${column} in (${listed(values)})`;

/** CHECK: the column holds a number from `least` to `most`, or nothing. */
export const isWithin = (column: Column, least: number, most: number): SQL =>
  sql`${column} is null or ${column} between ${sql.raw(String(least))} and ${sql.raw(String(most))}`;

/** When the desk learned a row, and from whom. */
export const learned = {
  recordedAt: kit.instant("recorded_at").notNull(),
  recordedBy: kit.words("recorded_by").notNull(),
};

/** The columns whose unique index decides what an insertion is in conflict with. */
export const conflictOn = (...columns: readonly Column[]): SQL[] =>
  columns.map(({ name }) => sql`${sql.identifier(name)}`);
