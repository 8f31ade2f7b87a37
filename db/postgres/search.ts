import { type SQL, sql } from "drizzle-orm";
import type { SearchKind } from "@/domain/search/search";
import {
  MOST_BEGUN,
  ROWS_RANKED,
  ROWS_SOUGHT,
  type SearchQuestion,
  type Sought,
} from "../sql/search-question";
import { SEARCHABLE } from "../sql/searchable-tables";
import { queryOf, termsOf } from "./search-words";

/** The newest rows of an index, in which a word is dense when it is in more than so many of them. */
const NEWEST = 1_000;
const DENSE = 50;

const count = (rows: number): SQL => sql.raw(String(rows));

/** SQL: how many of the newest rows a query matches. */
const newestCount = (index: SQL, match: SQL): SQL =>
  sql`(select count(*) from (select words from ${index} order by row desc limit ${count(NEWEST)}) newest where ${match})`;

/** SQL: of some terms the one that the fewest of the newest rows have. */
function rarestOf(index: SQL, terms: readonly string[]): SQL {
  const each = terms.map((term) => sql`(cast(${term} as tsquery))`);
  if (each.length === 1) return sql`${each[0]}`;
  return sql`(select term from (values ${sql.join(each, sql`, `)}) terms(term)
    order by ${newestCount(index, sql`words @@ term`)} limit 1)`;
}

/**
 * SQL: the newest rows of an index that have all terms, newest first. Statements are planned once for all words, and
 * neither way serves them all: the index of words collects every row of a term before it returns the first, and walking
 * back from the newest row passes all others where few match. Of the two ways one is taken, as the newest rows say, and
 * the index is asked for the rarest term alone.
 */
function newestRows(kind: SearchKind, terms: readonly string[], rows: SQL): SQL {
  const index = sql.raw(SEARCHABLE[kind].index);
  const matches = sql`words @@ cast(${terms.join(" & ")} as tsquery)`;
  const isDense = sql`${newestCount(index, matches)} > ${count(DENSE)}`;
  return sql`(
    (select row, words from (select row, words from ${index} order by row desc offset 0) walked
      where ${isDense} and ${matches} order by row desc ${rows})
    union all
    (select row, words from (
      select row, words from ${index} where not ${isDense} and words @@ ${rarestOf(index, terms)} offset 0
    ) found where ${matches} order by row desc ${rows})
  )`;
}

/**
 * SQL: the rows of a kind that match, as known at the two times, newest first; as columns of `found`. One more than are
 * ranked, to show that there are more. The better a row, the lower its score, as the other engine counts.
 */
function foundRows(kind: SearchKind, isWeighed: boolean, question: SearchQuestion): SQL {
  const { table, subject, effectiveAt, act, replacedBy } = SEARCHABLE[kind];
  const query = queryOf(question.words);
  const score = isWeighed ? sql`-ts_rank(words, cast(${query} as tsquery))` : sql`0.0::float8`;
  const [known, later] = replacedBy.split(":known");
  const knownAt = sql`cast(${question.knownAt} as bigint)`;
  return sql`(
    select r.rowid as row, ${sql.raw(`r.${subject}`)} as subject, ${sql.raw(act)} as act, ${score} as score,
      r.recorded_at as recorded_at,
      (${sql.raw(known ?? "")}${knownAt}${sql.raw(later ?? "")} limit 1) is not null as is_replaced
    from ${newestRows(kind, termsOf(question.words), sql`limit ${count(ROWS_SOUGHT)}`)} sought
    cross join lateral (select * from ${sql.raw(table)} r where r.rowid = sought.row limit 1) r
    where r.recorded_at <= ${knownAt}
      and coalesce(cast(${sql.raw(effectiveAt)} as bigint), 0) <= cast(${question.effectiveAt} as bigint)
    order by sought.row desc limit ${count(ROWS_RANKED + 1)}) found`;
}

/** SQL: when the oldest scanned row was recorded; null when all matching rows are scanned. */
function lookedBackTo(kind: SearchKind, { words }: Sought): SQL<number | null> {
  const { table } = SEARCHABLE[kind];
  const rows = newestRows(kind, termsOf(words), sql`limit 2 offset ${count(ROWS_SOUGHT - 1)}`);
  return sql`(select case when count(*) = 2 then max(r.recorded_at) end from ${rows} sought
    join ${sql.raw(table)} r on r.rowid = sought.row)`;
}

/** SQL: the number of the newest row of a kind; null where there is none. */
const newestRow = (kind: SearchKind): SQL<number | null> =>
  sql`(select max(row) from ${sql.raw(SEARCHABLE[kind].index)})`;

/** SQL: 1 when one of the words is frequent in a kind. */
const isFrequent = (kind: SearchKind, { words }: Sought): SQL<number> => {
  const some = termsOf(words).map(
    (term) =>
      sql`exists (select 1 from ${newestRows(kind, [term], sql`limit 1 offset ${count(ROWS_SOUGHT)}`)} beyond)`,
  );
  return sql`(${sql.join(some, sql` or `)})`;
};

/** SQL: more words than are searched for one by one, because this index is sought by the beginning itself. */
const begunWords = (_kind: SearchKind, _beginning: string): SQL<string> =>
  sql`(select json_agg(number)::text from generate_series(0, ${sql.raw(String(MOST_BEGUN))}) number)`;

/** SQL: the searched texts of some rows, as a JSON list each; as columns of `shown`. */
function shownRows(kind: SearchKind, rows: readonly number[], columns: string): SQL {
  const { table, columns: texts } = SEARCHABLE[kind];
  const all = Object.keys(texts).map((name) => `r.${name}`);
  return sql`(
    select r.rowid as row, json_build_array(${sql.raw(all.join(", "))})::text as texts, ${sql.raw(columns)}
    from ${sql.raw(table)} r
    where r.rowid in (select cast(value as bigint) from json_array_elements_text(cast(${JSON.stringify(rows)} as json)))
  ) shown`;
}

/** How PostgreSQL writes the words of db/sql/search.ts. */
export const SEARCH_WORDS = { foundRows, lookedBackTo, newestRow, isFrequent, begunWords, shownRows };
