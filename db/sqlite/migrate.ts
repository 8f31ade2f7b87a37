import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { v7 } from "uuid";
import { countOf } from "@/domain/count-words";
import { replaceFile } from "../files/replace-file";
import { DatabaseRefused } from "../store";
import { type Connection, isDamage, openReader } from "./connection";
import { inspect, removeDatabase } from "./copy-file";
import { damageIn } from "./integrity";
import { notingDueSeal } from "./record/due-seal";

export const MIGRATIONS_FOLDER = join(process.cwd(), "db/migrations/sqlite");
const LEDGER = "__drizzle_migrations";

type Migration = { sql: string[]; folderMillis: number; hash: string };

/**
 * Migrates a database to this program's version, in one transaction on its own connection.
 * Shape:  returns how many migrations were applied, and the copy made before, if any.
 * Errors: throws DatabaseRefused, leaving the file unchanged, when it is newer than the program or of another one, when
 *         a row would be lost, or when a foreign key would dangle.
 * Source: foreign keys are off while tables are rebuilt, because dropping a table with them on deletes the rows that
 *         refer to it (https://sqlite.org/lang_altertable.html, section 7).
 */
export async function migrate(
  file: string,
  folder = MIGRATIONS_FOLDER,
): Promise<{ applied: number; backup?: string }> {
  const known = readMigrationFiles({ migrationsFolder: folder });
  const connection = new SqliteDatabase(file);
  try {
    const missing = missingIn(connection, known);
    if (missing.length === 0) return { applied: 0 };
    const isNew = missing.length === known.length;
    const backup = isNew ? undefined : await copyBeforeMigration(connection, file);
    return { applied: migrated(connection, known), ...(backup ? { backup } : {}) };
  } finally {
    connection.close();
  }
}

/**
 * Whether a database needs migrating.
 * Errors: throws DatabaseRefused as `migrate` does.
 */
export function isBehind(file: string): boolean {
  const connection = openReader(file);
  try {
    return missingIn(connection, readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER })).length > 0;
  } finally {
    connection.close();
  }
}

/** The migrations that a database still needs. */
function missingIn(connection: Connection, known: readonly Migration[]): readonly Migration[] {
  if (!hasLedger(connection) && hasTables(connection))
    throw new DatabaseRefused(
      `${connection.name} is a database of another program: it does not hold a Watchfloor desk. It was not changed.`,
    );
  const applied = appliedHashes(connection);
  refuseIfNewer(applied, known);
  return known.slice(applied.length);
}

const hasTables = (connection: Connection) =>
  connection.prepare("select 1 from sqlite_master where type = 'table' limit 1").get() !== undefined;

const hasLedger = (connection: Connection) =>
  connection.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(LEDGER) !==
  undefined;

/** A migration as applied, with its own time. */
export type LedgerRow = { id: number; hash: string; created_at: number };

/** The migrations already applied, oldest first; none when the database is not Watchfloor's. */
export const readLedger = (connection: Connection): LedgerRow[] =>
  hasLedger(connection)
    ? connection
        .prepare<[], LedgerRow>(`select id, hash, created_at from ${LEDGER} order by created_at`)
        .all()
    : [];

export const appliedHashes = (connection: Connection): string[] =>
  readLedger(connection).map(({ hash }) => hash);

/** Errors: throws DatabaseRefused when the database has a migration that this program does not know. */
export function refuseIfNewer(applied: readonly string[], known: readonly Migration[]) {
  if (applied.every((hash, i) => hash === known[i]?.hash)) return;
  throw new DatabaseRefused(
    "This database was written by a newer version of Watchfloor. It was left as it is. Start that version, or restore a backup made by this one.",
  );
}

/** Applies what is missing once this connection holds the write lock: another process may have been faster. */
export function migrated(connection: Connection, known: readonly Migration[]): number {
  connection.pragma("foreign_keys = OFF");
  return connection
    .transaction(() => {
      const missing = missingIn(connection, known);
      const before = rowCounts(connection);
      connection.exec(
        `create table if not exists ${LEDGER} (id integer primary key, hash text not null, created_at numeric)`,
      );
      notingDueSeal(connection, () => {
        for (const migration of missing) {
          for (const statement of migration.sql) connection.exec(statement);
          connection
            .prepare(`insert into ${LEDGER} (hash, created_at) values (?, ?)`)
            .run(migration.hash, migration.folderMillis);
        }
      });
      refuseLoss(before, rowCounts(connection));
      const orphans = connection.pragma("foreign_key_check") as { table: string; parent: string }[];
      if (orphans.length > 0)
        throw new DatabaseRefused(
          `Migrating would leave ${countOf(orphans.length, "row")} of ${orphans[0]?.table} without their ${orphans[0]?.parent}. Nothing was changed.`,
        );
      return missing.length;
    })
    .immediate();
}

/** Rows per table, without the internal tables of search indexes. */
export function rowCounts(connection: Connection): Map<string, number> {
  const tables = connection
    .prepare<[], string>(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'",
    )
    .pluck()
    .all()
    .filter((name) => name !== LEDGER);
  return new Map(
    tables.map((name) => [name, Number(connection.prepare(`select count(*) from "${name}"`).pluck().get())]),
  );
}

function refuseLoss(before: Map<string, number>, after: Map<string, number>) {
  for (const [table, count] of before)
    if (after.has(table) && after.get(table) !== count)
      throw new DatabaseRefused(
        `Migrating would change the number of rows of ${table} from ${count} to ${after.get(table)}. Nothing was changed.`,
      );
}

/**
 * Copies a database beside itself, atomically and durably.
 * Shape:  returns the copy's name.
 * Errors: throws DatabaseRefused, leaving no copy, when the database is damaged; disk errors.
 */
async function copyBeforeMigration(connection: Connection, file: string): Promise<string> {
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
  const path = `${file}.before-migration-${stamp}-${v7().slice(-6)}`;
  const draft = `${path}.partial-${process.pid}`;
  try {
    await connection.backup(draft);
    const damage = inspect(draft, damageIn);
    if (damage) throw unsound(damage);
    replaceFile(draft, path);
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
