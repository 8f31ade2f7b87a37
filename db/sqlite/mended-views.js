// Plain JavaScript, because reader threads load it unbundled (db/sqlite/read-worker.js).

/** @typedef {import("better-sqlite3").Database} Connection */
/** @typedef {{ tableName: string, columnName: string }} Column */

/** SQL: the recorded time that a row `r` counts as; null when no correction of the clock covers it. */
export const COUNTS_AS =
  "(select counts_as_at from main.wrong_times where wrong_at = r.recorded_at order by mend_number desc limit 1)";

/**
 * Acts that no later row can withdraw: at their stored time they would take effect again when the true clock gets
 * there. They count as effective when they count as recorded.
 */
const BEGINS_WHEN_RECORDED = ["watches", "outages", "source_gradings"];

export const VIEWS = "select name from temp.sqlite_master where type = 'view'";
/** Every column of every table with a recorded time. */
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
 * SQL of one view per table, under the table's name: rows are read with the recorded time that they count as.
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
 * Makes a connection read corrected times. Call the returned function at the start of every view and transaction; it
 * returns whether the clock was ever corrected.
 * Shape: does nothing on a desk whose clock never was. On any other, temporary views shadow the tables, on this
 *        connection only, so that recorded times increase with the log again (DECISIONS 13). `main."…"` reads a table
 *        as stored.
 * Cost:  one seek; the views are rebuilt after each correction, by whatever process.
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
