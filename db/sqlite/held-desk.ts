import SqliteDatabase from "better-sqlite3";
import type { Source } from "../sql/copy-tables";
import { DatabaseRefused } from "../store";
import { movedWords, noteMoved, wasMoved } from "./moved-mark";
import { sourceIn } from "./stored-tables";

/** How long the write under way is waited for. */
const PATIENCE_MS = 10_000;

/** The same for a database file as db/postgres/held-desk.ts for a schema. */
export async function movingAway<T>(file: string, work: (source: Source) => Promise<T>): Promise<T> {
  const holder = new SqliteDatabase(file, { fileMustExist: true, timeout: PATIENCE_MS });
  try {
    holder.pragma("synchronous = FULL");
    holder.exec("BEGIN IMMEDIATE");
    if (wasMoved(holder)) throw new DatabaseRefused(movedWords(file));
    const result = await work(sourceIn(holder));
    noteMoved(holder);
    holder.exec("COMMIT");
    return result;
  } finally {
    holder.close();
  }
}
