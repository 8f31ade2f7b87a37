import type { Connection } from "./connection";

/**
 * The first problem that SQLite's integrity check finds, in one line; undefined when the database is sound. For an
 * unreadable one, SQLite's error.
 */
export function damageIn(connection: Connection): string | undefined {
  try {
    const found = String(connection.pragma("integrity_check(1)", { simple: true }));
    return found === "ok" ? undefined : found.split("\n").at(-1);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
