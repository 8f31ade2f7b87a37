import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { AlertLevel } from "@/domain/alert-level";
import type { Instant } from "@/domain/time/time";
import { perEngine } from "./engine-sql";
import type { Column, Table } from "./kit";

/*
 * What engines write differently, once each and by name: queries take these words, and name no engine (DECISIONS 101).
 * Each engine's folder says how it writes them.
 */

/** SQL: the first instant of a UTC day. */
export const startOf = (day: SQLWrapper): SQL<Instant> => perEngine((engine) => engine.startOf(day));

/**
 * SQL: the column, hidden from the query planner. Otherwise an index on it could be chosen, and the whole history before
 * be read: seconds instead of milliseconds on a long log.
 */
export const unindexed = (column: SQLWrapper): SQL => perEngine((engine) => engine.unindexed(column));

/** SQL: the values of a JSON list of texts, for `in`. */
export const valuesOf = (list: SQLWrapper): SQL => perEngine((engine) => engine.valuesOf(list));

/** SQL: the texts, or the whole numbers, at one place of each list in a JSON list of lists, for `in`. */
export const textsAt = (lists: SQLWrapper, place: number): SQL =>
  perEngine((engine) => engine.textsAt(lists, place));
export const numbersAt = (lists: SQLWrapper, place: number): SQL =>
  perEngine((engine) => engine.numbersAt(lists, place));

/** SQL: the texts of a JSON list as the rows of a table, whose one column is `value`. */
export const rowsOf = (list: SQLWrapper, name: string): SQL =>
  perEngine((engine) => engine.rowsOf(list, name));

/** SQL: the values of a column over all rows, as a JSON list. */
export const listOf = (value: SQLWrapper): SQL<string> => perEngine((engine) => engine.listOf(value));

/** SQL: some columns of all rows, as a JSON list with a list for each row. */
export const listsOf = (...values: SQLWrapper[]): SQL<string> =>
  perEngine((engine) => engine.listsOf(values));

/** SQL: a text within a JSON document; null where there is none. */
export const textIn = (document: Column, ...path: readonly string[]): SQL<string | null> =>
  perEngine((engine) => engine.textIn(document, path));

/** SQL: an alert level within a JSON document; null where there is none. */
export const levelIn = (document: Column, ...path: readonly string[]): SQL<AlertLevel> =>
  perEngine((engine) => engine.levelIn(document, path));

/** SQL: rows of two texts and two counts from a JSON list of lists, each with the instant after them. */
export const countsOf = (lists: SQLWrapper, at: SQLWrapper): SQL =>
  perEngine((engine) => engine.countsOf(lists, at));

/** SQL: the table, read by the index with this name. */
export const byIndex = (table: Table, index: string): SQL =>
  perEngine((engine) => engine.byIndex(table, index));

/** SQL: a parameter as the whole number that it is. */
export const integerParameter = (parameter: SQLWrapper): SQL<number> =>
  perEngine((engine) => engine.integerParameter(parameter));

/** SQL: the lesser of two whole numbers; null when one of them is. */
export const lesserOf = (a: SQLWrapper, b: SQLWrapper): SQL<number> =>
  perEngine((engine) => engine.lesserOf(a, b));

/** SQL: the place of a row in the order of writing. */
export const writtenAs = (table: Table): SQL<number> => perEngine((engine) => engine.writtenAs(table));

/** SQL: the whole part of a number of 0 or more. */
export const wholePartOf = (number: SQLWrapper): SQL<number> =>
  perEngine((engine) => engine.wholePartOf(number));

/** SQL: 1 where a condition holds, else 0. */
export const isSo = (condition: SQLWrapper | undefined): SQL<number> =>
  sql`(case when ${condition} then 1 else 0 end)`;

/** SQL: the column contains these words, ignoring the case of Latin letters. */
export const likeWords = (column: Column, words: string): SQL =>
  perEngine((engine) => engine.isLike(column, `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`));

/** SQL: the column in the row of a group that has the greatest value of another; that one is selected too, as `max()`. */
export const besideGreatest = <T>(column: SQLWrapper, greatest: SQLWrapper): SQL<T> =>
  perEngine((engine) => engine.besideGreatest<T>(column, greatest));

/**
 * SQL: the number of the last watch-log entry that counts as recorded by an instant; 0 when there is none.
 * Cost: two seeks.
 */
export const lastNumberBy = (recordedAt: SQLWrapper): SQL<number> =>
  perEngine((engine) => engine.lastNumberBy(recordedAt));

/** SQL: the subject of an entry of the watch log, and when it takes effect. */
export const subjectOf = (noun: "indicator" | "category"): SQL =>
  perEngine((engine) => engine.subjectOf(noun));
export const effectOf = (): SQL => perEngine((engine) => engine.effectOf());
