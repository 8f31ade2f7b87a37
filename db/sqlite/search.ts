import { type SQL, sql } from "drizzle-orm";
import { type FoundState, MATCH_MARKS, type SearchKind } from "@/domain/search/search";
import { SEARCHED } from "./searched";

/** Index rows that one query scans, newest first. */
const ROWS_SOUGHT = 20_000;
/** Rows of a kind that are ranked. */
export const ROWS_RANKED = 500;
/** A word in more rows than this is frequent, and not weighted: counting its rows would cost more than it is worth. */
const WEIGHED_ROWS = ROWS_SOUGHT;

export type Question = { match: string; effectiveAt: number; knownAt: number };

/**
 * SQL: the rows of a kind that match, as known at the two times, newest first; as columns of `found`. One more than are
 * ranked, to show that there are more. The cross join keeps the order, so that the scan ends at the limit.
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

/** SQL: when the oldest scanned row was recorded; null when all matching rows are scanned. */
export function lookedBackTo(kind: SearchKind, match: string): SQL<number | null> {
  const { index, table } = SEARCHED[kind];
  const rows = sql`select rowid from ${sql.raw(index)} where ${sql.raw(index)} match ${match}
    order by rowid desc limit 2 offset ${ROWS_SOUGHT - 1}`;
  return sql`(select iif(count(*) = 2, max(r.recorded_at), null) from (${rows}) sought
    join ${sql.raw(table)} r on r.rowid = sought.rowid)`;
}

/** SQL: 1 when one of the words is frequent in a kind. */
export const isFrequent = (kind: SearchKind, terms: readonly string[]): SQL<number> => {
  const { index, table } = SEARCHED[kind];
  const some = terms.map(
    (term) =>
      sql`exists (select 1 from ${sql.raw(index)} where ${sql.raw(index)} match ${term} limit 1 offset ${WEIGHED_ROWS})`,
  );
  return sql`((select max(rowid) from ${sql.raw(table)}) > ${WEIGHED_ROWS} and (${sql.join(some, sql` or `)}))`;
};

/** SQL: the text of some rows with the matching words marked; as columns of `shown`. */
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

/** The state of a found row. */
export const stateOf = (act: string, isReplaced: boolean): FoundState =>
  isReplaced ? "replaced" : act === "retired" || act === "merged" || act === "retracted" ? act : "standing";
