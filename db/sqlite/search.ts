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
import { matchOf, termsOf } from "./search-match";
import { wordListOf } from "./word-lists.js";

/**
 * SQL: the rows of a kind that match, as known at the two times, newest first; as columns of `found`. One more than are
 * ranked, to show that there are more. The cross join keeps the order, so that the scan ends at the limit.
 */
function foundRows(kind: SearchKind, isWeighed: boolean, question: SearchQuestion): SQL {
  const { table, index, columns, subject, effectiveAt, act, replacedBy } = SEARCHABLE[kind];
  const score = isWeighed ? `bm25(${index}, ${Object.values(columns).join(", ")})` : "0.0";
  const [known, later] = replacedBy.split(":known");
  return sql`(
    select r.rowid as row, ${sql.raw(`r.${subject}`)} as subject, ${sql.raw(act)} as act, sought.score as score,
      r.recorded_at as recorded_at,
      exists (${sql.raw(known ?? "")}${question.knownAt}${sql.raw(later ?? "")}) as is_replaced
    from (
      select rowid as row, ${sql.raw(score)} as score from ${sql.raw(index)}
      where ${sql.raw(index)} match ${matchOf(question.words, question.begun)} order by rowid desc limit ${ROWS_SOUGHT}
    ) sought
    cross join ${sql.raw(table)} r on r.rowid = sought.row
    where r.recorded_at <= ${question.knownAt} and coalesce(${sql.raw(effectiveAt)}, 0) <= ${question.effectiveAt}
    limit ${ROWS_RANKED + 1}) found`;
}

/** SQL: when the oldest scanned row was recorded; null when all matching rows are scanned. */
function lookedBackTo(kind: SearchKind, { words, begun }: Sought): SQL<number | null> {
  const { index, table } = SEARCHABLE[kind];
  const rows = sql`select rowid from ${sql.raw(index)} where ${sql.raw(index)} match ${matchOf(words, begun)}
    order by rowid desc limit 2 offset ${ROWS_SOUGHT - 1}`;
  return sql`(select iif(count(*) = 2, max(r.recorded_at), null) from (${rows}) sought
    join ${sql.raw(table)} r on r.rowid = sought.rowid)`;
}

/** SQL: the number of the newest row of a kind; null where there is none. */
const newestRow = (kind: SearchKind): SQL<number | null> =>
  sql`(select max(rowid) from ${sql.raw(SEARCHABLE[kind].table)})`;

/** SQL: 1 when one of the words is frequent in a kind. */
const isFrequent = (kind: SearchKind, { words, begun }: Sought): SQL<number> => {
  const { index } = SEARCHABLE[kind];
  const some = termsOf(words, begun).map(
    (term) =>
      sql`exists (select 1 from ${sql.raw(index)} where ${sql.raw(index)} match ${term} limit 1 offset ${ROWS_SOUGHT})`,
  );
  return sql`(${sql.join(some, sql` or `)})`;
};

/**
 * SQL: the words of an index that begin with some letters, at most MOST_BEGUN and one, as a JSON list. FTS5 would merge
 * the rows of all of them before it returns the first; as words of their own they are read as far as needed.
 * Cost: one seek for each word.
 */
function begunWords(kind: SearchKind, beginning: string): SQL<string> {
  const words = sql.raw(`temp.${wordListOf(SEARCHABLE[kind].index)}`);
  const letters = [...beginning].length;
  const isBegun = (term: SQL) => sql`substr(${term}, 1, ${letters}) = ${beginning}`;
  const following = (from: SQL) => sql`(select term from ${words} where term >= ${from} limit 1)`;
  return sql`(
    with recursive begun(term) as (
      select ${following(sql`${beginning}`)}
      union all
      select ${following(sql`begun.term || char(1)`)} from begun where ${isBegun(sql`begun.term`)}
      limit ${MOST_BEGUN + 2}
    )
    select json_group_array(term) from begun where ${isBegun(sql`term`)})`;
}

/** SQL: the searched texts of some rows, as a JSON list each; as columns of `shown`. */
function shownRows(kind: SearchKind, rows: readonly number[], columns: string): SQL {
  const { table, columns: texts } = SEARCHABLE[kind];
  const all = Object.keys(texts).map((name) => `r.${name}`);
  return sql`(
    select r.rowid as row, json_array(${sql.raw(all.join(", "))}) as texts, ${sql.raw(columns)}
    from ${sql.raw(table)} r where r.rowid in (select value from json_each(${JSON.stringify(rows)}))
  ) shown`;
}

/** How SQLite writes the words of db/sql/search.ts. */
export const SEARCH_WORDS = { foundRows, lookedBackTo, newestRow, isFrequent, begunWords, shownRows };
