import { SEARCHABLE } from "../sql/searchable-tables";
import { type Connection, identifier } from "./connection";
import { vectorOf } from "./search-words";

/** Rows that are indexed at a time. */
const ROWS_AT_ONCE = 500;

const columnsOf = (columns: Readonly<Record<string, number>>): string =>
  Object.keys(columns).map(identifier).join(", ");

/**
 * Adds the new rows of the tables that the transaction under way wrote to the full-text indexes.
 * Shape: `after` is the number of the newest row before it.
 */
export async function indexWritten(connection: Connection, after: number): Promise<void> {
  for (const kind of Object.values(SEARCHABLE))
    if (connection.writtenTables.has(kind.table)) await indexRows(connection, kind, after);
}

/** Indexes every row, where none is indexed yet. */
export async function indexAll(connection: Connection): Promise<void> {
  for (const kind of Object.values(SEARCHABLE)) await indexRows(connection, kind, 0);
}

async function indexRows(
  connection: Connection,
  { table, index, columns }: (typeof SEARCHABLE)["report"],
  after: number,
): Promise<void> {
  const schema = identifier(connection.place.schema);
  const weights = Object.values(columns);
  for (let last = after; ; ) {
    const rows = await connection.rows(
      `select ${columnsOf(columns)}, rowid from ${schema}.${table} where rowid > $1 order by rowid limit $2`,
      [last, ROWS_AT_ONCE],
    );
    if (rows.length === 0) return;
    const vectors = rows.map((row) =>
      vectorOf(weights.map((weight, i) => [row[i] === null ? null : String(row[i]), weight] as const)),
    );
    const numbers = rows.map((row) => Number(row[weights.length]));
    await connection.rows(
      `insert into ${schema}.${index} (row, words)
       select row, words::tsvector from unnest($1::bigint[], $2::text[]) as indexed(row, words)`,
      [numbers, vectors],
    );
    last = numbers.at(-1) ?? last;
  }
}

/**
 * Rebuilds the full-text indexes whose words differ from the log.
 * Shape: answers which did.
 */
export async function renewIndexes(connection: Connection): Promise<string[]> {
  const schema = identifier(connection.place.schema);
  const differing = await differingIndexes(connection);
  for (const kind of Object.values(SEARCHABLE)) {
    if (!differing.includes(kind.index)) continue;
    await connection.rows(`delete from ${schema}.${kind.index}`);
    await indexRows(connection, kind, 0);
  }
  return differing;
}

/** Up to this size of the tables, a check of a desk at work compares every word. */
const SMALL_BYTES = 64 * 1024 * 1024;

/**
 * The full-text indexes that differ from the log, as far as a check of a desk at work finds out: of a large desk only by
 * which rows they have.
 */
export async function unevenIndexes(connection: Connection): Promise<string[]> {
  const schema = identifier(connection.place.schema);
  const all = Object.values(SEARCHABLE);
  const sizes = all.map(({ table }) => `pg_relation_size('${schema}.${table}')`).join(" + ");
  const [[size] = []] = await connection.run(`select ${sizes}`);
  if (Number(size) <= SMALL_BYTES) return differingIndexes(connection);
  const pairs = all.map(
    ({ table, index }) =>
      `(select row(count(*), sum(rowid)) from ${schema}.${table}) = (select row(count(*), sum(row)) from ${schema}.${index})`,
  );
  const [same = []] = await connection.run(`select ${pairs.join(", ")}`);
  return all.filter((_, i) => same[i] !== 1).map(({ index }) => index);
}

/** The full-text indexes whose words differ from the log. */
export async function differingIndexes(connection: Connection): Promise<string[]> {
  const differing: string[] = [];
  for (const kind of Object.values(SEARCHABLE))
    if (!(await isSound(connection, kind))) differing.push(kind.index);
  return differing;
}

async function isSound(
  connection: Connection,
  { table, index, columns }: (typeof SEARCHABLE)["report"],
): Promise<boolean> {
  const schema = identifier(connection.place.schema);
  const weights = Object.values(columns);
  for (let last = 0; ; ) {
    const rows = await connection.rows(
      `select ${columnsOf(columns)}, words::text, r.rowid from ${schema}.${table} r
       left join ${schema}.${index} i on i.row = r.rowid where r.rowid > $1 order by r.rowid limit $2`,
      [last, ROWS_AT_ONCE],
    );
    if (rows.length === 0) return true;
    const wanted = rows.map((row) =>
      vectorOf(weights.map((weight, i) => [row[i] === null ? null : String(row[i]), weight] as const)),
    );
    const [differing] = await connection.rows(
      `select count(*) from unnest($1::text[], $2::text[]) as pair(wanted, found)
       where found is null or wanted::tsvector <> found::tsvector`,
      [wanted, rows.map((row) => row[weights.length])],
    );
    if (Number(differing?.[0] ?? 0) > 0) return false;
    last = Number(rows.at(-1)?.[weights.length + 1] ?? last);
  }
}
