import { readMigrationFiles } from "drizzle-orm/migrator";
import { DatabaseRefused } from "../store";
import type { Connection } from "./connection";
import { damageIn } from "./integrity";
import { appliedHashes, MIGRATIONS_FOLDER, refuseIfNewer, rowCounts } from "./migrate";

/**
 * Verifies that a database is a complete desk that this program can open.
 * Shape:  returns the row count of each table. `name` is used in messages.
 * Errors: throws DatabaseRefused when it is not a database, damaged, of another program, or of a newer Watchfloor.
 */
export function verifyDesk(connection: Connection, name: string): Map<string, number> {
  const damage = damageIn(connection);
  if (damage) throw new DatabaseRefused(`${name} is damaged or not a database: ${damage}`);
  const applied = appliedHashes(connection);
  if (applied.length === 0) throw new DatabaseRefused(`${name} does not hold a Watchfloor desk.`);
  refuseIfNewer(applied, readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }));
  const orphans = connection.pragma("foreign_key_check") as unknown[];
  if (orphans.length > 0)
    throw new DatabaseRefused(`${name} is damaged: ${orphans.length} rows refer to nothing.`);
  const counts = rowCounts(connection);
  if (counts.get("desks") !== 1) throw new DatabaseRefused(`${name} does not hold a Watchfloor desk.`);
  return counts;
}
