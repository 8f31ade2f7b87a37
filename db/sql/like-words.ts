import { type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";

/** SQL: the column contains these words, ignoring the case of Latin letters. */
export const likeWords = (column: AnySQLiteColumn, words: string): SQL =>
  sql`${column} like ${`%${words.replaceAll(/[\\%_]/g, "\\$&")}%`} escape '\\'`;
