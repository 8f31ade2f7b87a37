import { v7 } from "uuid";
import { putInPlace } from "../files/put-in-place";
import { type Connection, DatabaseRefused, isDamage } from "./connection";
import { inspect, removeDatabase } from "./copy-file";
import { damageIn } from "./integrity";

/**
 * Copies a database beside itself, atomically and durably.
 * Shape:  returns the copy's name.
 * Errors: throws DatabaseRefused, leaving no copy, when the database is damaged; disk errors.
 */
export async function copyBeforeMigration(connection: Connection, file: string): Promise<string> {
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
  const path = `${file}.before-migration-${stamp}-${v7().slice(-6)}`;
  const draft = `${path}.partial-${process.pid}`;
  try {
    await connection.backup(draft);
    const damage = inspect(draft, damageIn);
    if (damage) throw unsound(damage);
    putInPlace(draft, path);
    return path;
  } catch (error) {
    if (isDamage(error)) throw unsound(error instanceof Error ? error.message : String(error));
    throw error;
  } finally {
    removeDatabase(draft);
  }
}

const unsound = (damage: string) =>
  new DatabaseRefused(
    `The desk has to be brought up to date, but the copy that is made before is not sound: ${damage}. Nothing was changed. Restore the newest backup: npm run restore -- FILE.`,
  );
