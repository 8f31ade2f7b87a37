import { type SQL, sql } from "drizzle-orm";
import { type FoundState, MATCH_MARKS, type SearchKind } from "@/domain/search/search";
import { SEARCHED } from "./searched";

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
