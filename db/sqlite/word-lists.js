// Plain JavaScript, because reader threads load it unbundled (db/sqlite/read-worker.js).

/** @typedef {import("better-sqlite3").Database} Connection */

const INDEXES = "select name from main.sqlite_master where type = 'table' and sql like '%using fts5(%'";

/** The list of the words of a search index. @param {string} index */
export const wordListOf = (index) => `${index}_listed`;

/**
 * Opens the words of every search index, as temporary tables that store nothing.
 * Source: https://sqlite.org/fts5.html#the_fts5vocab_virtual_table_module
 * @param {Connection} connection
 */
export function openWordLists(connection) {
  for (const index of connection.prepare(INDEXES).pluck().all())
    connection.exec(
      `create virtual table temp."${wordListOf(String(index))}" using fts5vocab('main', '${index}', 'instance')`,
    );
}
