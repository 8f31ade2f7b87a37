import { join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { DatabaseRefused } from "../store";
import { type Connection, connect, identifier, type Place } from "./connection";
import { dropCountedViews, makeCountedViews, newestMend } from "./mended-times";

export const MIGRATIONS_FOLDER = join(process.cwd(), "db/migrations/postgres");
const LEDGER = "__drizzle_migrations";
/** What migrating locks, whatever the schema: two servers that start together migrate one after the other. */
const MIGRATING = 7_201_402;

/**
 * Migrates a desk's tables to this program's version, in one transaction, while no other server does.
 * Shape:  answers how many migrations were applied.
 * Errors: throws DatabaseRefused, with nothing changed, when the database sorts texts otherwise than by their bytes, or
 *         was written by a newer version of the program.
 */
export async function migrate(place: Place, folder = MIGRATIONS_FOLDER): Promise<number> {
  const known = readMigrationFiles({ migrationsFolder: folder });
  const connection = await connect(place);
  try {
    await refuseOtherOrder(connection);
    await connection.run(`begin; select pg_advisory_xact_lock(${MIGRATING})`);
    const applied = await readApplied(connection);
    if (!applied.every((hash, i) => hash === known[i]?.hash))
      throw new DatabaseRefused(
        "This database was written by a newer version of Watchfloor. It was left as it is. Start that version.",
      );
    const missing = known.slice(applied.length);
    if (missing.length > 0) await apply(connection, missing);
    await connection.run("commit");
    return missing.length;
  } finally {
    await connection.close();
  }
}

async function apply(
  connection: Connection,
  missing: readonly { sql: string[]; hash: string; folderMillis: number }[],
) {
  const schema = identifier(connection.place.schema);
  await dropCountedViews(connection);
  await connection.run(
    `create schema if not exists ${schema};
     create table if not exists ${schema}.${LEDGER} (id integer primary key, hash text not null, created_at bigint)`,
  );
  for (const { sql, hash, folderMillis } of missing) {
    await connection.run(sql.join(";\n"));
    await connection.rows(
      `insert into ${schema}.${LEDGER} select coalesce(max(id), 0) + 1, $1, $2 from ${schema}.${LEDGER}`,
      [hash, folderMillis],
    );
  }
  const [[mended] = []] = await connection.run(newestMend(connection.place));
  if (Number(mended) > 0) await makeCountedViews(connection);
}

/** The migrations already applied, oldest first; none where there is no desk yet. */
export async function readApplied({ rows, place }: Connection): Promise<string[]> {
  const ledger = `${identifier(place.schema)}.${LEDGER}`;
  const [found] = await rows("select to_regclass($1)", [ledger]);
  if (!found?.[0]) return [];
  return (await rows(`select hash from ${ledger} order by id`)).map(([hash]) => String(hash));
}

/** Whether a schema holds the tables of this version. */
export async function isUpToDate(connection: Connection): Promise<boolean> {
  const known = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER });
  return (await readApplied(connection)).join() === known.map(({ hash }) => hash).join();
}

/** Lists and cursors go by the order of bytes, as they do on the other engine. */
async function refuseOtherOrder({ rows }: Connection) {
  const [found] = await rows(
    "select datname, datcollate, datctype, pg_encoding_to_char(encoding) from pg_database where datname = current_database()",
  );
  const [name, order, letters, encoding] = (found ?? []).map(String);
  if (order === "C" && letters === "C" && encoding === "UTF8") return;
  throw new DatabaseRefused(
    `The database ${name} has the encoding ${encoding} and sorts by ${order}. Watchfloor needs UTF8 and the order of bytes. Make one: createdb --template=template0 --encoding=UTF8 --locale=C NAME`,
  );
}
