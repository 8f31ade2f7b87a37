import { and, type Column, eq, gt, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Directory } from "@/domain/changes/directory";
import type { LogFilter } from "@/domain/log/log-filter";
import { watchLog } from "../tables";

/** Between which numbers entries are sought: after `after`, before `before`. */
export type LogBounds = { after: number; before: number };

type Search = { bounds: LogBounds; actions: readonly string[]; directory: Directory; limit: number };

const row = alias(watchLog, "sought") as unknown as typeof watchLog;

/** A column without its index, so that the one that was chosen to lead is used. */
const unled = (column: Column): SQL => sql`+${column}`;

/**
 * SQL: the first entries of the watch log that a filter leaves in its order, at most `limit`.
 * Shape: what an entry is about leads, else who recorded it, else what was done: of each action of each value the first
 *        are sought by index, and the other conditions are looked at on the way. `actions` are all that the log has.
 */
export function isWanted(filter: LogFilter, { bounds, actions, directory, limit }: Search): SQL {
  const { indicatorId, categoryId, recordedBy, action, text, sort } = filter;
  const way = sql.raw(sort.isDescending ? "desc" : "asc");
  const isAsked = (each: string) => action === null || each === action || each.startsWith(`${action}.`);
  const acted = JSON.stringify(actions.filter(isAsked));
  const others = (isLedByPerson = false) =>
    and(
      gt(row.seq, bounds.after),
      lt(row.seq, bounds.before),
      recordedBy === null || isLedByPerson ? undefined : eq(unled(row.recordedBy), recordedBy),
      text === null ? undefined : isAbout(text, directory),
    );
  const firstOf = (column: Column, values: readonly string[], isLedByPerson = false) =>
    sql`select led.seq from json_each(${JSON.stringify(values)}) subject, json_each(${acted}) act
      join ${watchLog} led on led.seq in (
        select ${row.seq} from ${watchLog} "sought"
        where ${column} = subject.value and ${row.action} = act.value and ${others(isLedByPerson)}
        order by ${row.seq} ${way} limit ${limit})`;
  const sought = (): SQL => {
    const isElsewhere = categoryId !== null && directory.categoryOf.get(indicatorId ?? "") !== categoryId;
    if (indicatorId !== null) return firstOf(row.indicatorId, isElsewhere ? [] : [indicatorId]);
    if (categoryId !== null) {
      const members = [...directory.categoryOf].filter(([, id]) => id === categoryId).map(([id]) => id);
      return sql`${firstOf(row.indicatorId, members)} union all ${firstOf(row.categoryId, [categoryId])}`;
    }
    if (recordedBy !== null) return firstOf(row.recordedBy, [recordedBy], true);
    if (action !== null) return firstOf(row.action, [...actions.filter(isAsked)]);
    return sql`select ${row.seq} from ${watchLog} "sought" where ${others()} order by ${row.seq} ${way} limit ${limit}`;
  };
  return sql`${watchLog.seq} in (select seq from (${sought()}))`;
}

/** SQL: the words stand in the entry, or in the name of what it is about. */
function isAbout(text: string, { names }: Directory): SQL | undefined {
  const lower = text.toLowerCase();
  const named = [...names].filter(([, name]) => name.toLowerCase().includes(lower)).map(([id]) => id);
  const inJson = `%${JSON.stringify(text).slice(1, -1).replaceAll(/[%_~]/g, "~$&")}%`;
  const stands = (column: Column) => sql`${column} like ${inJson} escape '~'`;
  return or(
    stands(row.after),
    stands(row.before),
    stands(row.action),
    inArray(unled(row.indicatorId), [...named, ""]),
    inArray(unled(row.categoryId), [...named, ""]),
  );
}
