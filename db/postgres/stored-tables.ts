import {
  type Copied,
  copyTables,
  readBack,
  type Source,
  type TableSum,
  type TablesReader,
  type TablesWriter,
} from "../sql/copy-tables";
import { STORED_TABLES } from "../sql/described-tables";
import { LOG_TABLE } from "../sql/sealed-tables";
import { DatabaseRefused } from "../store";
import { type Connection, connected, identifier, type Place } from "./connection";
import { indexAll } from "./search-index";
import { ROWS_WRITTEN } from "./tables";

/** What PostgreSQL says of a text with the one character that it cannot store. */
const NO_SUCH_TEXT = /^22P05|^22021/;

const listed = (columns: readonly string[]) => columns.map(identifier).join(", ");

/** Reads the tables of a desk. */
function tablesIn({ rows, place }: Connection): TablesReader {
  const schema = identifier(place.schema);
  return {
    after: ({ name, columns, numberedBy }, number, limit) => {
      const numbers = identifier(numberedBy ?? "rowid");
      return rows(
        `select ${listed(columns)}, ${numbers} from ${schema}.${identifier(name)}
         where ${numbers} > $1 order by ${numbers} limit $2`,
        [number, limit],
      );
    },
    async countRows() {
      const counts = STORED_TABLES.map(({ name }) => `(select count(*) from ${schema}.${identifier(name)})`);
      return Number((await rows(`select ${counts.join(" + ")}`))[0]?.[0]);
    },
  };
}

/** What can be copied of a desk, in a transaction that sees one snapshot. */
export const sourceIn = async (connection: Connection): Promise<Source> => ({
  reader: tablesIn(connection),
  lastEntry: await readLastEntry(connection),
});

/** The highest number that an entry of the log ever had. */
async function readLastEntry({ rows, place }: Connection): Promise<number> {
  const schema = identifier(place.schema);
  const [found] = await rows(
    `select greatest((select coalesce(max(seq), 0) from ${schema}.${LOG_TABLE}),
      (select case when is_called then last_value else 0 end from ${schema}.entries_removed))`,
  );
  return Number(found?.[0] ?? 0);
}

/**
 * Fills the empty tables of a schema from another store, and reads them back.
 * Shape:  `onProgress` gets a share from 0 to 1 of either pass.
 * Errors: throws DatabaseRefused when what was read back differs.
 */
export const fillSchema = (
  draft: Place,
  source: Source,
  onProgress: (share: number) => void = () => undefined,
): Promise<Copied> =>
  connected(draft, async (connection) => {
    await connection.run("begin");
    const from = await fillTables(connection, source, onProgress);
    await connection.run("commit");
    await connection.run("analyze");
    return readBack(from, tablesIn(connection), onProgress);
  });

async function fillTables(
  connection: Connection,
  source: Source,
  onProgress: (share: number) => void,
): Promise<TableSum[]> {
  const schema = identifier(connection.place.schema);
  const later = await takenAway(connection);
  const sums = await copyTables(source, { add: addingTo(connection) }, onProgress);
  for (const statement of later) await connection.run(statement);
  const numbers = STORED_TABLES.map(
    ({ name }) => `(select max(rowid) from ${schema}.${identifier(name)})`,
  ).join(", ");
  await connection.run(
    `select setval('${schema}.${ROWS_WRITTEN}', greatest(1, (select last_value from ${schema}.${ROWS_WRITTEN}), ${numbers}))`,
  );
  if (source.lastEntry > 0)
    await connection.run(`select setval('${schema}.entries_removed', ${source.lastEntry})`);
  await indexAll(connection);
  return sums;
}

/** Takes indexes and references away, which cost a step for each row, and answers the statements that bring them back. */
async function takenAway({ rows, run, place }: Connection): Promise<string[]> {
  const schema = identifier(place.schema);
  const indexes = await rows(
    `select quote_ident(c.relname), pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
     where c.relnamespace = $1::regnamespace and c.relname not like '%\\_sought'
       and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid) order by 1`,
    [schema],
  );
  const keys = await rows(
    `select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint
     where connamespace = $1::regnamespace and contype = 'f' order by 1, 2`,
    [schema],
  );
  const dropped = [
    ...indexes.map(([name]) => `drop index ${schema}.${name}`),
    ...keys.map(([table, name]) => `alter table ${table} drop constraint ${name}`),
  ];
  await run(dropped.join(";\n"));
  return [
    ...indexes.map(([, definition]) => String(definition)),
    ...keys.map(([table, name, definition]) => `alter table ${table} add constraint ${name} ${definition}`),
  ];
}

/** A row's number is kept, unless the table numbers its rows by a column of its own. */
function addingTo({ rows, place }: Connection): TablesWriter["add"] {
  return async ({ name, columns, numberedBy }, parts) => {
    const all = numberedBy === null ? [...columns, "rowid"] : columns;
    const table = `${identifier(place.schema)}.${identifier(name)}`;
    const documents = parts.map((row) => Object.fromEntries(all.map((column, i) => [column, row[i]])));
    try {
      await rows(
        `insert into ${table} (${listed(all)}) select ${listed(all)} from json_populate_recordset(null::${table}, $1::json)`,
        [JSON.stringify(documents)],
      );
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (!NO_SUCH_TEXT.test(code)) throw error;
      throw new DatabaseRefused(
        `A text in ${name} has the character U+0000, which PostgreSQL cannot store. Correct it in a desk on SQLite first.`,
      );
    }
  };
}
