// Plain JavaScript, because the threads that read run it as it stands (db/sqlite/read-worker.js).

/** @typedef {import("better-sqlite3").Database} Connection */
/** @typedef {{ tableName: string, columnName: string }} Column */

/** SQL: as which recorded time that of a row `r` counts; null when no mend is about it. */
export const COUNTS_AS =
  "(select counts_as_at from main.wrong_times where wrong_at = r.recorded_at order by mend_number desc limit 1)";

/**
 * What no later row can take back: with the time that the clock gave it, it would begin anew when the true clock gets
 * there. It counts as begun when it counts as recorded.
 */
const BEGINS_WHEN_RECORDED = ["watches", "outages", "source_gradings"];

export const VIEWS = "select name from temp.sqlite_master where type = 'view'";
/** Every column of every table that says when its rows were recorded. */
export const COLUMNS = `select m.name as tableName, c.name as columnName
  from main.sqlite_master m join pragma_table_xinfo(m.name, 'main') c
  where m.type = 'table' and c.hidden <> 1
    and exists (select 1 from pragma_table_info(m.name, 'main') i where i.name = 'recorded_at')`;

/** @param {string} table @param {string} column */
function read(table, column) {
  if (column === "recorded_at") return `coalesce(${COUNTS_AS}, r.recorded_at) as recorded_at`;
  if (column === "effective_at" && BEGINS_WHEN_RECORDED.includes(table))
    return `min(r.effective_at, coalesce(${COUNTS_AS}, r.effective_at)) as effective_at`;
  return `r."${column}"`;
}

/**
 * SQL of one view for each table, under its own name: a row is read with the recorded time as which it counts.
 * @param {readonly Column[]} columns
 * @returns {string[]}
 */
export function viewsOf(columns) {
  /** @type {Map<string, string[]>} */
  const tables = new Map();
  for (const { tableName, columnName } of columns)
    tables.set(tableName, [...(tables.get(tableName) ?? []), read(tableName, columnName)]);
  return [...tables].map(
    ([table, parts]) =>
      `create temp view "${table}" as select r.rowid as rowid, ${parts.join(", ")} from main."${table}" r`,
  );
}

/**
 * Lets a connection read mended times. The answer is called at the beginning of every view and transaction, and says
 * whether anything was ever mended.
 * Shape: nothing changes on a desk that was never mended. On any other, views stand before the tables, on this
 *        connection only, so that recorded times go the way of the log again (DECISIONS 13) for every statement.
 *        `main."…"` names a table as it is stored.
 * Cost:  one seek; the views are made anew when a mend was added, by whatever process.
 * @param {Connection} connection
 * @returns {() => boolean}
 */
export function readingMended(connection) {
  const isKnown = connection.prepare("select 1 from main.sqlite_master where name = 'clock_mends'");
  if (!isKnown.get()) return () => false;
  const newest = connection.prepare("select coalesce(max(number), 0) from main.clock_mends").pluck();
  let seen = 0;
  return () => {
    const number = Number(newest.get());
    if (number === seen) return number > 0;
    for (const name of connection.prepare(VIEWS).pluck().all()) connection.exec(`drop view temp."${name}"`);
    const columns = /** @type {Column[]} */ (connection.prepare(COLUMNS).all());
    if (number > 0) for (const view of viewsOf(columns)) connection.exec(view);
    seen = number;
    return number > 0;
  };
}
