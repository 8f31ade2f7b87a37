import { type SQL, sql } from "drizzle-orm";
import { type FoundState, MATCH_MARKS, type SearchKind } from "@/domain/search/search";
import type { Connection } from "./connection";

/**
 * What can be found by its words: of each kind the table, its index of words (an FTS5 table that keeps no text of its
 * own), and how much a word in each column counts.
 */
type Searched = {
  table: string;
  index: string;
  columns: Readonly<Record<string, number>>;
  /** SQL of a row `r`: what it is about, since when it holds, what it does, and what in it may take its place. */
  subject: string;
  effectiveAt: string;
  act: string;
  replacedBy: string;
};

const replacing = (table: string, also = "") =>
  `select 1 from ${table} l where l.recorded_at <= :known and (l.replaces_id = r.id${also})`;
const newerVersion = (table: string, subject: string) =>
  `select 1 from ${table} l where l.${subject} = r.${subject} and l.version > r.version and l.recorded_at <= :known`;
const definition = (noun: string) => ({
  subject: `${noun}_id`,
  effectiveAt: "null",
  act: "iif(r.is_retired, 'retired', 'recorded')",
  replacedBy: newerVersion(`${noun}_versions`, `${noun}_id`),
});
const account = (table: string, subject: string) => ({
  subject,
  effectiveAt: "r.effective_at",
  act: "r.act",
  replacedBy: replacing(table),
});

export const SEARCHED: Readonly<Record<SearchKind, Searched>> = {
  category: {
    table: "category_versions",
    index: "category_words",
    columns: { name: 10, question: 2, scope: 1 },
    ...definition("category"),
  },
  indicator: {
    table: "indicator_versions",
    index: "indicator_words",
    columns: { name: 10, question: 2, place: 4, owner: 2 },
    ...definition("indicator"),
  },
  incident: {
    table: "incidents",
    index: "incident_words",
    columns: { title: 10, place: 4, description: 1 },
    ...account("incidents", "incident_id"),
  },
  report: {
    table: "reports",
    index: "report_words",
    columns: { title: 10, body: 1 },
    ...account("reports", "report_id"),
  },
  source: {
    table: "source_versions",
    index: "source_words",
    columns: { name: 10, note: 1, url: 2 },
    subject: "source_id",
    effectiveAt: "null",
    act: "'recorded'",
    replacedBy: newerVersion("source_versions", "source_id"),
  },
  judgement: {
    table: "assessments",
    index: "assessment_words",
    columns: { rationale: 1 },
    ...account("assessments", "id"),
    replacedBy: replacing("assessments", " or l.replaces_id = r.rests_on_id"),
  },
  entry: {
    table: "watch_entries",
    index: "watch_entry_words",
    columns: { text: 5, closing: 2, owner: 2 },
    ...account("watch_entries", "entry_id"),
  },
};

/** Rows of an index that one question looks through, those recorded last first. */
const ROWS_SOUGHT = 20_000;
/** Rows of a kind that are ranked. */
export const ROWS_RANKED = 500;
/** A word in more rows than these is frequent; it is not weighed: counting it would cost more than it says. */
const WEIGHED_ROWS = ROWS_SOUGHT;

export type Question = { match: string; effectiveAt: number; knownAt: number };

/**
 * SQL: the rows of a kind in which the words stand, as known at the two times, those recorded last first; as columns of
 * `found`. One more than are ranked, which tells that there are more.
 * A cross join keeps their order, so that it can end at the limit.
 */
export function foundRows(kind: SearchKind, isWeighed: boolean, question: Question): SQL {
  const { table, index, columns, subject, effectiveAt, act, replacedBy } = SEARCHED[kind];
  const score = isWeighed ? `bm25(${index}, ${Object.values(columns).join(", ")})` : "0.0";
  const [known, later] = replacedBy.split(":known");
  return sql`(
    select r.rowid as row, ${sql.raw(`r.${subject}`)} as subject, ${sql.raw(act)} as act, sought.score as score,
      r.recorded_at as recorded_at,
      exists (${sql.raw(known ?? "")}${question.knownAt}${sql.raw(later ?? "")}) as is_replaced
    from (
      select rowid as row, ${sql.raw(score)} as score from ${sql.raw(index)}
      where ${sql.raw(index)} match ${question.match} order by rowid desc limit ${ROWS_SOUGHT}
    ) sought
    cross join ${sql.raw(table)} r on r.rowid = sought.row
    where r.recorded_at <= ${question.knownAt} and coalesce(${sql.raw(effectiveAt)}, 0) <= ${question.effectiveAt}
    limit ${ROWS_RANKED + 1}) found`;
}

/**
 * SQL: when the last row that a question looks through was recorded; null when it looks through all that have the
 * words.
 */
export function lookedBackTo(kind: SearchKind, match: string): SQL<number | null> {
  const { index, table } = SEARCHED[kind];
  const rows = sql`select rowid from ${sql.raw(index)} where ${sql.raw(index)} match ${match}
    order by rowid desc limit 2 offset ${ROWS_SOUGHT - 1}`;
  return sql`(select iif(count(*) = 2, max(r.recorded_at), null) from (${rows}) sought
    join ${sql.raw(table)} r on r.rowid = sought.rowid)`;
}

/** SQL: 1 when one of the words stands in so many rows of a kind that it says little. */
export const isFrequent = (kind: SearchKind, terms: readonly string[]): SQL<number> => {
  const { index, table } = SEARCHED[kind];
  const some = terms.map(
    (term) =>
      sql`exists (select 1 from ${sql.raw(index)} where ${sql.raw(index)} match ${term} limit 1 offset ${WEIGHED_ROWS})`,
  );
  return sql`((select max(rowid) from ${sql.raw(table)}) > ${WEIGHED_ROWS} and (${sql.join(some, sql` or `)}))`;
};

/** SQL: the text of chosen rows with the found words marked; as columns of `shown`. */
export function shownRows(kind: SearchKind, match: string, rows: readonly number[], columns: string): SQL {
  const { index, table } = SEARCHED[kind];
  const marks = sql`${MATCH_MARKS.before}, ${MATCH_MARKS.after}`;
  return sql`(
    select r.rowid as row, highlight(${sql.raw(index)}, 0, ${marks}) as name,
      snippet(${sql.raw(index)}, -1, ${marks}, '…', 24) as snippet, ${sql.raw(columns)}
    from ${sql.raw(index)} join ${sql.raw(table)} r on r.rowid = ${sql.raw(index)}.rowid
    where ${sql.raw(index)} match ${match} and ${sql.raw(index)}.rowid in (select value from json_each(${JSON.stringify(rows)}))
  ) shown`;
}

/** What became of a found row. */
export const stateOf = (act: string, isReplaced: boolean): FoundState =>
  isReplaced ? "replaced" : act === "retired" || act === "merged" || act === "retracted" ? act : "standing";

/**
 * Puts into the indexes what was written since, in the transaction of the change.
 * Shape: rows are never changed, so those beyond the last indexed one are the new ones. Done once per
 *        transaction and not by triggers: an index writes itself out after every statement that changes it.
 * Cost:  one small statement when nothing that can be found was written.
 */
export function indexing(connection: Connection): () => void {
  const all = Object.values(SEARCHED);
  const behind = all.map(
    ({ table, index }) =>
      `coalesce((select max(rowid) from ${table}), 0) > coalesce((select max(id) from ${index}_docsize), 0)`,
  );
  const isBehind = connection.prepare<[], number[]>(`select ${behind.join(", ")}`).raw();
  const inserts = all.map(({ table, index, columns }) => {
    const names = Object.keys(columns).join(", ");
    return connection.prepare(
      `insert into ${index} (rowid, ${names}) select rowid, ${names} from ${table}
       where rowid > coalesce((select max(id) from ${index}_docsize), 0)`,
    );
  });
  return () => {
    for (const [i, each] of (isBehind.get() ?? []).entries()) if (each) inserts[i]?.run();
  };
}

const rebuilding = (index: string) => `insert into ${index} (${index}) values ('rebuild')`;

/** SQL that makes every index of words anew: needed where rows went away or changed their numbers. */
export const REBUILD_INDEXES: readonly string[] = Object.values(SEARCHED).map(({ index }) =>
  rebuilding(index),
);

/**
 * Makes the indexes of words anew where they differ from the log.
 * Shape: answers which did.
 */
export function renewIndexes(connection: Connection): string[] {
  const differing = Object.values(SEARCHED).filter(({ index }) => !isSound(connection, index));
  for (const { index } of differing) connection.exec(rebuilding(index));
  return differing.map(({ index }) => index);
}

/** Source: https://sqlite.org/fts5.html#the_integrity_check_command; with rank 1 it compares with the table. */
function isSound(connection: Connection, index: string): boolean {
  try {
    connection.exec(`insert into ${index} (${index}, rank) values ('integrity-check', 1)`);
    return true;
  } catch {
    return false;
  }
}
