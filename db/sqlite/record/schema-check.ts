import SqliteDatabase from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Finding } from "@/domain/record/verdict";
import type { Connection } from "../connection";
import { type LedgerRow, MIGRATIONS_FOLDER, migrated, readLedger } from "../migrate";

/** Tables, indexes, triggers and views by kind and name, each with its SQL. */
type Schema = Map<string, string>;

/**
 * What is in a database by its own account. Left out is what SQLite makes by itself: its own tables, and those that it
 * keeps for an index of words.
 */
const schemaOf = (connection: Connection): Schema =>
  new Map(
    connection
      .prepare<[], { object: string; sql: string }>(
        `select type || ' ' || name as object, coalesce(sql, '') as sql from main.sqlite_master
         where name not like 'sqlite\\_%' escape '\\' and name <> '__drizzle_migrations'
           and name not in (select name from pragma_table_list where schema = 'main' and type = 'shadow')`,
      )
      .all()
      .map(({ object, sql }) => [object, sql]),
  );

/** The migrations that a database has had; undefined when it has had others. */
function migrationsOf(connection: Connection) {
  const known = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER });
  const applied = readLedger(connection);
  const isKnown = ({ id, hash, created_at }: LedgerRow, i: number) =>
    id === i + 1 && hash === known[i]?.hash && created_at === known[i]?.folderMillis;
  return applied.every(isKnown)
    ? { applied: known.slice(0, applied.length), isCurrent: applied.length === known.length }
    : undefined;
}

/** Whether a database has the tables of this version. */
export const isCurrent = (connection: Connection): boolean => migrationsOf(connection)?.isCurrent ?? false;

/** What a database has, and what its migrations make; undefined when it has had others. */
function schemasOf(
  connection: Connection,
): { expected: Schema; found: Schema; differing: string[] } | undefined {
  const migrations = migrationsOf(connection);
  if (!migrations) return undefined;
  const made = new SqliteDatabase(":memory:");
  try {
    migrated(made, migrations.applied);
    const [expected, found] = [schemaOf(made), schemaOf(connection)];
    const objects = [...new Set([...expected.keys(), ...found.keys()])];
    return { expected, found, differing: objects.filter((each) => expected.get(each) !== found.get(each)) };
  } finally {
    made.close();
  }
}

/**
 * Compares the tables, indexes and triggers of a database with those that its migrations make.
 * Cost: the migrations, run once in memory: some ten milliseconds.
 */
export function checkSchema(connection: Connection): Finding[] {
  const schemas = schemasOf(connection);
  if (!schemas)
    return [{ revision: null, message: "Its list of migrations is not that of a version of Watchfloor." }];
  const { expected, found, differing } = schemas;
  return differing.map((object) => ({
    revision: null,
    message: `The ${object} ${wordOf(expected.has(object), found.has(object))}.`,
  }));
}

/** Puts triggers and indexes back as the migrations make them. Tables stay: only a backup brings those back. */
export function mendSchema(database: string): void {
  const connection = new SqliteDatabase(database, { timeout: LOCK_PATIENCE_MS });
  try {
    connection
      .transaction(() => {
        const { expected, found, differing } = schemasOf(connection) ?? {
          expected: new Map(),
          found: new Map(),
          differing: [],
        };
        for (const object of differing.filter((each) => !each.startsWith("table "))) {
          const kind = object.slice(0, object.indexOf(" "));
          const name = object.slice(kind.length + 1).replaceAll('"', '""');
          if (found.has(object)) connection.exec(`drop ${kind} "${name}"`);
          if (expected.has(object)) connection.exec(String(expected.get(object)));
        }
      })
      .immediate();
  } finally {
    connection.close();
  }
}

/** How long mending waits for whoever writes. */
const LOCK_PATIENCE_MS = 10_000;

const wordOf = (isExpected: boolean, isFound: boolean): string =>
  !isFound ? "is missing" : isExpected ? "is not as Watchfloor made it" : "was added";
