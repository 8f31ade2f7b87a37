import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { AlertLevel } from "@/domain/alert-level";
import type { Instant } from "@/domain/time/time";
import type { Column, Table } from "./kit";

/*
 * What engines write differently, once each and by name: queries take these words, and name no engine (DECISIONS 101).
 */

/** SQL: the first instant of a UTC day. */
export const startOf = (day: SQLWrapper): SQL<Instant> => sql`(unixepoch(${day}) * 1000)`;

/**
 * SQL: the column, hidden from the query planner. Otherwise an index on it could be chosen, and the whole history before
 * be read: seconds instead of milliseconds on a long log.
 */
export const unindexed = (column: SQLWrapper): SQL => sql`+${column}`;

/** SQL: the values of a JSON list, for `in`. */
export const valuesOf = (list: SQLWrapper): SQL => sql`(select value from json_each(${list}))`;

/** SQL: the texts, or the whole numbers, at one place of each list in a JSON list of lists, for `in`. */
export const textsAt = (lists: SQLWrapper, place: number): SQL =>
  sql`(select value->>${sql.raw(String(place))} from json_each(${lists}))`;
export const numbersAt = textsAt;

/** SQL: the texts of a JSON list as the rows of a table, whose one column is `value`. */
export const rowsOf = (list: SQLWrapper, name: string): SQL =>
  sql`json_each(${list}) ${sql.identifier(name)}`;

/** SQL: the values of a column over all rows, as a JSON list. */
export const listOf = (value: SQL): SQL<string> => sql`json_group_array(${value})`;

/** SQL: a text within a JSON document; null where there is none. */
export const textIn = (document: Column, ...path: readonly string[]): SQL<string | null> =>
  sql`json_extract(${document}, ${sql.raw(`'$.${path.join(".")}'`)})`;

/** SQL: an alert level within a JSON document; null where there is none. */
export const levelIn = (document: Column, ...path: readonly string[]): SQL<AlertLevel> =>
  sql`json_extract(${document}, ${sql.raw(`'$.${path.join(".")}'`)})`;

/** SQL: rows of two texts and two counts from a JSON list of lists, each with the instant after them. */
export const countsOf = (lists: SQLWrapper, at: SQLWrapper): SQL =>
  sql`select value->>0, value->>1, value->>2, value->>3, ${at} from json_each(${lists}) where true`;

/** SQL: the table, read by the index with this name. */
export const byIndex = (table: Table, index: string): SQL =>
  sql`${table} indexed by ${sql.identifier(index)}`;

/** SQL: a parameter as the whole number that it is. */
export const whole = (parameter: SQLWrapper): SQL<number> => sql`${parameter}`;

/** SQL: the lesser of two whole numbers; null when one of them is. */
export const lesserOf = (a: SQLWrapper, b: SQLWrapper): SQL<number> => sql`min(${a}, ${b})`;

/** SQL: the place of a row in the order of writing. */
export const writtenAs = (table: Table): SQL<number> => sql`${table}.rowid`;

/** SQL: the whole part of a number of 0 or more. */
export const wholeOf = (number: SQL): SQL<number> => sql`cast(${number} as integer)`;

/** SQL: 1 where a condition holds, else 0. */
export const isSo = (condition: SQLWrapper | undefined): SQL<number> =>
  sql`(case when ${condition} then 1 else 0 end)`;

/** SQL: the column contains these words, ignoring the case of Latin letters. */
export const likeWords = (column: Column, words: string): SQL =>
  sql`${column} like ${`%${words.replaceAll(/[\\%_]/g, "\\$&")}%`} escape '\\'`;
