import { and, type Column, eq, gt, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { Directory } from "@/domain/log/log-entry";
import type { LogFilter } from "@/domain/log/log-filter";
import { alias } from "../../sql/kit";
import { likeWords, rowsOf, unindexed } from "../../sql/words";
import { watchLog } from "../../tables";

/** The range of entry numbers that is searched, exclusive. */
export type LogBounds = { after: number; before: number };

type Search = { bounds: LogBounds; actions: readonly string[]; directory: Directory; limit: number };

const row = alias(watchLog, "candidate") as unknown as typeof watchLog;

/**
 * SQL: the first entries of the watch log that match a filter, in its order, at most `limit`.
 * Shape: one index drives the search, by subject, else by person, else by action: the first entries of each action are
 *        read from it, and the other conditions are checked row by row. `actions` are all those in the log.
 */
export function matchesFilter(filter: LogFilter, { bounds, actions, directory, limit }: Search): SQL {
  const { indicatorId, categoryId, recordedBy, action, text, sort } = filter;
  const direction = sql.raw(sort.isDescending ? "desc" : "asc");
  const isWantedAction = (each: string) =>
    action === null || each === action || each.startsWith(`${action}.`);
  const acted = sql`${JSON.stringify(actions.filter(isWantedAction))}`;
  const otherConditions = (isLedByPerson = false) =>
    and(
      gt(row.seq, bounds.after),
      lt(row.seq, bounds.before),
      recordedBy === null || isLedByPerson ? undefined : eq(unindexed(row.recordedBy), recordedBy),
      text === null ? undefined : isAbout(text, directory),
    );
  const firstOf = (column: Column, values: readonly string[], isLedByPerson = false) =>
    sql`select led.seq from ${rowsOf(sql`${JSON.stringify(values)}`, "subject")} cross join ${rowsOf(acted, "act")}
      join ${watchLog} led on led.seq in (
        select ${row.seq} from ${watchLog} "candidate"
        where ${column} = subject.value and ${row.action} = act.value and ${otherConditions(isLedByPerson)}
        order by ${row.seq} ${direction} limit ${limit})`;
  const candidates = (): SQL => {
    const isElsewhere = categoryId !== null && directory.categoryOf.get(indicatorId ?? "") !== categoryId;
    if (indicatorId !== null) return firstOf(row.indicatorId, isElsewhere ? [] : [indicatorId]);
    if (categoryId !== null) {
      const members = [...directory.categoryOf].filter(([, id]) => id === categoryId).map(([id]) => id);
      return sql`${firstOf(row.indicatorId, members)} union all ${firstOf(row.categoryId, [categoryId])}`;
    }
    if (recordedBy !== null) return firstOf(row.recordedBy, [recordedBy], true);
    if (action !== null)
      return sql`select led.seq from ${rowsOf(acted, "act")} join ${watchLog} led on led.seq in (
        select ${row.seq} from ${watchLog} "candidate"
        where ${row.action} = act.value and ${otherConditions()} order by ${row.seq} ${direction} limit ${limit})`;
    return sql`select ${row.seq} from ${watchLog} "candidate" where ${otherConditions()} order by ${row.seq} ${direction} limit ${limit}`;
  };
  return sql`${watchLog.seq} in (select seq from (${candidates()}) as candidates)`;
}

/**
 * SQL: the words occur in the entry, or in the name of its subject.
 * Cost: what an entry is about is computed from its JSON, so it is left out where no name has the words.
 */
function isAbout(text: string, { names }: Directory): SQL | undefined {
  const lower = text.toLowerCase();
  const named = [...names].filter(([, name]) => name.toLowerCase().includes(lower)).map(([id]) => id);
  const about = [row.indicatorId, row.categoryId].map((column) => inArray(unindexed(column), named));
  const inJson = JSON.stringify(text).slice(1, -1);
  const contains = (column: typeof row.after | typeof row.before | typeof row.action) =>
    likeWords(column, inJson);
  return or(
    contains(row.after),
    contains(row.before),
    contains(row.action),
    ...(named.length > 0 ? about : []),
  );
}
