import { SEARCHABLE } from "../sql/searchable-tables";
import { type Connection, isDamage } from "./connection";

/**
 * Adds new rows to the search indexes, in the transaction of the change.
 * Shape: rows never change, so those beyond the last indexed one are new. Done once per transaction and not by
 *        triggers, because an index is flushed after every statement that changes it.
 * Cost:  one small statement when nothing searchable was written.
 */
export function indexing(connection: Connection): () => void {
  const all = Object.values(SEARCHABLE);
  const behind = all.map(
    ({ table, index }) =>
      `coalesce((select max(rowid) from main.${table}), 0) > coalesce((select max(id) from ${index}_docsize), 0)`,
  );
  const isBehind = connection.prepare<[], number[]>(`select ${behind.join(", ")}`).raw();
  const inserts = all.map(({ table, index, columns }) => {
    const names = Object.keys(columns).join(", ");
    return connection.prepare(
      `insert into ${index} (rowid, ${names}) select rowid, ${names} from main.${table}
       where rowid > coalesce((select max(id) from ${index}_docsize), 0)`,
    );
  });
  return () => {
    for (const [i, each] of (isBehind.get() ?? []).entries()) if (each) inserts[i]?.run();
  };
}

const rebuilding = (index: string) => `insert into ${index} (${index}) values ('rebuild')`;

/** SQL that rebuilds every search index: needed after rows were deleted or renumbered. */
export const REBUILD_INDEXES: readonly string[] = Object.values(SEARCHABLE).map(({ index }) =>
  rebuilding(index),
);

/**
 * Rebuilds the search indexes that differ from the log.
 * Shape: returns which did.
 */
export function renewIndexes(connection: Connection): string[] {
  const differing = differingIndexes(connection);
  for (const index of differing) connection.exec(rebuilding(index));
  return differing;
}

/** The search indexes that differ from the log in any word; the connection can write, and writes nothing. */
export const differingIndexes = (connection: Connection): string[] =>
  Object.values(SEARCHABLE)
    .filter(({ index }) => !isSound(connection, index))
    .map(({ index }) => index);

/** The search indexes whose rows are not as many, or not the same, as those of the log. */
export const unevenIndexes = (connection: Connection): string[] =>
  Object.values(SEARCHABLE)
    .filter(({ table, index }) => {
      const rows = `(select format('%d %d', count(*), sum(rowid)) from main.${table})`;
      const indexed = `(select format('%d %d', count(*), sum(id)) from main.${index}_docsize)`;
      return connection.prepare<[], number>(`select ${rows} <> ${indexed}`).pluck().get() === 1;
    })
    .map(({ index }) => index);

/** Source: https://sqlite.org/fts5.html#the_integrity_check_command; with rank 1 it compares with the table. */
function isSound(connection: Connection, index: string): boolean {
  try {
    connection.exec(`insert into ${index} (${index}, rank) values ('integrity-check', 1)`);
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}
