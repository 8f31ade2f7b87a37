import { type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";

/** SQL: the column holds these words somewhere; upper and lower case of the Latin alphabet are one. */
export const likeWords = (column: AnySQLiteColumn, words: string): SQL =>
  sql`${column} like ${`%${words.replaceAll(/[\\%_]/g, "\\$&")}%`} escape '\\'`;
