import SqliteDatabase from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import {
  type Copied,
  copyTables,
  type NumberedRow,
  readBack,
  type Source,
  type TablesReader,
  type TablesWriter,
} from "../sql/copy-tables";
import { STORED_TABLES, type StoredTable } from "../sql/described-tables";
import { LOG_TABLE } from "../sql/sealed-tables";
import type { Connection } from "./connection";
import { MIGRATIONS_FOLDER, migrated } from "./migrate";
import { REBUILD_INDEXES } from "./search-indexes";

/** What building a file may keep of it in memory, in KiB: its indexes are sorted there. */
const CACHE_KIB = 64 * 1024;

const listed = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(", ");

/** Reads the tables of an open database. */
function tablesIn(connection: Connection): TablesReader {
  const statements = new Map(
    STORED_TABLES.map(({ name, columns }) => [
      name,
      connection
        .prepare<[number, number], NumberedRow>(
          `select ${listed(columns)}, rowid from main."${name}" where rowid > ? order by rowid limit ?`,
        )
        .raw(),
    ]),
  );
  return {
    after: async ({ name }, number, limit) => statements.get(name)?.all(number, limit) ?? [],
    async countRows() {
      const counts = STORED_TABLES.map(({ name }) => `(select count(*) from main."${name}")`);
      return Number(
        connection
          .prepare(`select ${counts.join(" + ")}`)
          .pluck()
          .get(),
      );
    },
  };
}

/** The highest number that an entry of the log ever had. */
const readLastEntry = (connection: Connection): number =>
  Number(
    connection.prepare("select seq from main.sqlite_sequence where name = ?").pluck().get(LOG_TABLE) ?? 0,
  );

type Index = { name: string; sql: string };

/** What can be copied of a database file that somebody reads at one instant. */
export const sourceIn = (connection: Connection): Source => ({
  reader: tablesIn(connection),
  lastEntry: readLastEntry(connection),
});

/**
 * Makes a database file with the tables of this version, filled from another store, and reads it back. The file is built
 * for nobody to see: it is of use only once this has answered.
 * Shape:  `onProgress` gets a share from 0 to 1 of either pass.
 * Errors: throws DatabaseRefused when what was read back differs.
 */
export async function fillFile(
  file: string,
  source: Source,
  onProgress: (share: number) => void = () => undefined,
): Promise<Copied> {
  const connection = new SqliteDatabase(file);
  try {
    connection.pragma("journal_mode = OFF");
    connection.pragma("synchronous = OFF");
    migrated(connection, readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }));
    connection.pragma("foreign_keys = OFF");
    connection.pragma(`cache_size = -${CACHE_KIB}`);
    const indexes = connection
      .prepare<[], Index>("select name, sql from sqlite_master where type = 'index' and sql is not null")
      .all();
    connection.exec("BEGIN");
    for (const { name } of indexes) connection.exec(`drop index "${name}"`);
    const from = await copyTables(source, { add: addingTo(connection) }, onProgress);
    for (const { sql } of indexes) connection.exec(sql);
    for (const rebuild of REBUILD_INDEXES) connection.exec(rebuild);
    connection.prepare("delete from sqlite_sequence where name = ?").run(LOG_TABLE);
    const note = connection.prepare("insert into sqlite_sequence (name, seq) values (?, ?)");
    note.run(LOG_TABLE, source.lastEntry);
    connection.exec("COMMIT");
    return await readBack(from, tablesIn(connection), onProgress);
  } finally {
    connection.close();
  }
}

function addingTo(connection: Connection): TablesWriter["add"] {
  const inserts = new Map<StoredTable, ReturnType<Connection["prepare"]>>();
  const insertInto = (table: StoredTable) => {
    const { name, columns, numberedBy } = table;
    const all = numberedBy === null ? [...columns, "rowid"] : columns;
    const made = connection.prepare(
      `insert into "${name}" (${listed(all)}) values (${all.map(() => "?").join(", ")})`,
    );
    inserts.set(table, made);
    return made;
  };
  return async (table, rows) => {
    const insert = inserts.get(table) ?? insertInto(table);
    for (const row of rows) insert.run(...(table.numberedBy === null ? row : row.slice(0, -1)));
  };
}
