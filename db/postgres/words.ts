import { Column, is, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { AlertLevel } from "@/domain/alert-level";
import { DAY_MS, type Instant } from "@/domain/time/time";
import type { Table } from "../sql/kit";
import type { EngineWords } from "../sqlite/words";
import { lastNumberBy } from "./counted-times";
import { SEARCH_WORDS } from "./search";

const within = (document: SQLWrapper, path: readonly string[]): SQL =>
  sql`(${document}::json #>> ${sql.raw(`'{${path.join(",")}}'`)})`;

const listsIn = (lists: SQLWrapper): SQL => sql`json_array_elements(cast(${lists} as json))`;
const textsIn = (list: SQLWrapper): SQL => sql`json_array_elements_text(cast(${list} as json))`;
const asInteger = (value: SQLWrapper): SQL<number> => sql`cast(${value} as bigint)`;

/** How PostgreSQL writes the words of db/sql/words.ts, for a desk whose tables are in a schema. */
export const wordsIn = (schema: string): EngineWords => ({
  ...SEARCH_WORDS,
  startOf: (day: SQLWrapper): SQL<Instant> =>
    sql`(cast(cast(${day} as date) - date '1970-01-01' as bigint) * ${sql.raw(String(DAY_MS))})`,
  unindexed: (column: SQLWrapper): SQL => {
    if (!is(column, Column)) return sql`${column}`;
    return column.getSQLType() === "text" ? sql`(${column} || '')` : sql`(${column} + 0)`;
  },
  valuesOf: (list: SQLWrapper): SQL => sql`(select value from ${textsIn(list)})`,
  textsAt: (lists: SQLWrapper, place: number): SQL =>
    sql`(select value->>${sql.raw(String(place))} from ${listsIn(lists)})`,
  numbersAt: (lists: SQLWrapper, place: number): SQL =>
    sql`(select cast(value->>${sql.raw(String(place))} as bigint) from ${listsIn(lists)})`,
  rowsOf: (list: SQLWrapper, name: string): SQL => sql`${textsIn(list)} ${sql.identifier(name)}`,
  listOf: (value: SQLWrapper): SQL<string> => sql`coalesce(json_agg(${value})::text, '[]')`,
  listsOf: (values: SQLWrapper[]): SQL<string> =>
    sql`coalesce(json_agg(json_build_array(${sql.join(values, sql`, `)}))::text, '[]')`,
  textIn: (document: Column, path: readonly string[]): SQL<string | null> =>
    sql<string | null>`${within(document, path)}`,
  levelIn: (document: Column, path: readonly string[]): SQL<AlertLevel> =>
    sql<AlertLevel>`${asInteger(within(document, path))}`,
  countsOf: (lists: SQLWrapper, at: SQLWrapper): SQL =>
    sql`select value->>0, value->>1, cast(value->>2 as bigint), cast(value->>3 as bigint), ${asInteger(at)}
      from ${listsIn(lists)} where true`,
  byIndex: (table: Table, _index: string): SQL => sql`${table}`,
  integerParameter: asInteger,
  lesserOf: (a: SQLWrapper, b: SQLWrapper): SQL<number> =>
    sql`(case when ${asInteger(a)} is not null and ${asInteger(b)} is not null then least(${asInteger(a)}, ${asInteger(b)}) end)`,
  writtenAs: (table: Table): SQL<number> => sql`${table}.rowid`,
  wholePartOf: (number: SQLWrapper): SQL<number> => sql`cast(floor(${number}) as bigint)`,
  isLike: (column: SQLWrapper, pattern: string): SQL => sql`${column} ilike ${pattern}`,
  besideGreatest: <T>(column: SQLWrapper, greatest: SQLWrapper): SQL<T> =>
    sql<T>`(array_agg(${column} order by ${greatest} desc))[1]`,
  lastNumberBy: (recordedAt: SQLWrapper): SQL<number> => lastNumberBy(schema, asInteger(recordedAt)),
  subjectOf: (noun: "indicator" | "category"): SQL =>
    sql.raw(
      `coalesce("after"::json ->> '${noun}Id', case when substr("action", 1, ${noun.length + 1}) = '${noun}.' then "subject_id" end)`,
    ),
  effectOf: (): SQL => {
    const at = (column: string) => `cast("${column}"::json ->> 'effectiveAt' as bigint)`;
    return sql.raw(
      `coalesce(case when "action" like '%.corrected' and ${at("before")} is not null and ${at("after")} is not null then least(${at("before")}, ${at("after")}) end, ${at("after")}, "recorded_at")`,
    );
  },
});
