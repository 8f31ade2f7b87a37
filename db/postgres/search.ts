import { type SQL, sql } from "drizzle-orm";
import type { SearchKind } from "@/domain/search/search";
import { MOST_BEGUN, ROWS_RANKED, type SearchQuestion, type Sought } from "../sql/search-question";
import { SEARCHABLE } from "../sql/searchable-tables";
import { queryOf, termsOf } from "./search-words";

/** Index rows that one query scans, newest first. */
const ROWS_SOUGHT = 20_000;
/** A word in more rows than this is frequent, and not weighted. */
const WEIGHED_ROWS = ROWS_SOUGHT;

const matching = (query: string): SQL => sql`words @@ cast(${query} as tsquery)`;

/**
 * SQL: the rows of a kind that match, as known at the two times, newest first; as columns of `found`. One more than are
 * ranked, to show that there are more. The lower a score, the better, as the other engine counts.
 */
function foundRows(kind: SearchKind, isWeighed: boolean, question: SearchQuestion): SQL {
  const { table, index, subject, effectiveAt, act, replacedBy } = SEARCHABLE[kind];
  const query = queryOf(question.words);
  const score = isWeighed ? sql`-ts_rank(words, cast(${query} as tsquery))` : sql`0.0::float8`;
  const [known, later] = replacedBy.split(":known");
  const knownAt = sql`cast(${question.knownAt} as bigint)`;
  return sql`(
    select r.rowid as row, ${sql.raw(`r.${subject}`)} as subject, ${sql.raw(act)} as act, sought.score as score,
      r.recorded_at as recorded_at,
      exists (${sql.raw(known ?? "")}${knownAt}${sql.raw(later ?? "")}) as is_replaced
    from (
      select row, ${score} as score from ${sql.raw(index)}
      where ${matching(query)} order by row desc limit ${sql.raw(String(ROWS_SOUGHT))}
    ) sought
    join ${sql.raw(table)} r on r.rowid = sought.row
    where r.recorded_at <= ${knownAt}
      and coalesce(cast(${sql.raw(effectiveAt)} as bigint), 0) <= cast(${question.effectiveAt} as bigint)
    order by r.rowid desc limit ${sql.raw(String(ROWS_RANKED + 1))}) found`;
}

/** SQL: when the oldest scanned row was recorded; null when all matching rows are scanned. */
function lookedBackTo(kind: SearchKind, { words }: Sought): SQL<number | null> {
  const { index, table } = SEARCHABLE[kind];
  const rows = sql`select row from ${sql.raw(index)} where ${matching(queryOf(words))}
    order by row desc limit 2 offset ${sql.raw(String(ROWS_SOUGHT - 1))}`;
  return sql`(select case when count(*) = 2 then max(r.recorded_at) end from (${rows}) sought
    join ${sql.raw(table)} r on r.rowid = sought.row)`;
}

/** SQL: 1 when there are enough rows of a kind for a word to be frequent. */
const isLarge = (kind: SearchKind): SQL<number> =>
  sql`(exists (select 1 from ${sql.raw(SEARCHABLE[kind].index)} limit 1 offset ${sql.raw(String(WEIGHED_ROWS))}))`;

/** SQL: 1 when one of the words is frequent in a kind. */
const isFrequent = (kind: SearchKind, { words }: Sought): SQL<number> => {
  const { index } = SEARCHABLE[kind];
  const some = termsOf(words).map(
    (term) =>
      sql`exists (select 1 from ${sql.raw(index)} where ${matching(term)} limit 1 offset ${sql.raw(String(WEIGHED_ROWS))})`,
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
export const SEARCH_WORDS = { foundRows, lookedBackTo, isLarge, isFrequent, begunWords, shownRows };
