import { sql } from "drizzle-orm";
import type { LogChoices, LogWords } from "@/domain/log/log-filter";
import { listOf } from "../../sql/words";
import type { View } from "../../store";
import { desks, watchLog } from "../../tables";
import { EVERYTHING, readDirectory } from "../definition/directory";

/** SQL: all distinct values of a column, one index seek each. */
const everyValueOf = (column: typeof watchLog.action | typeof watchLog.recordedBy) => sql<string>`(
  with recursive found(value) as (
    select min(${column}) from ${watchLog}
    union all
    select (select min(${column}) from ${watchLog} where ${column} > found.value)
    from found where found.value is not null
  )
  select ${listOf(sql`value`)} from found where value is not null)`;

/** Cost: one statement; one index seek per action and person, whatever the length of the log. */
export async function readLogWords(view: View): Promise<LogWords> {
  const [words] = await view.db
    .select({ actions: everyValueOf(watchLog.action), people: everyValueOf(watchLog.recordedBy) })
    .from(desks)
    .limit(1);
  const wordsIn = (json = "[]"): string[] => JSON.parse(json);
  return { actions: wordsIn(words?.actions), people: wordsIn(words?.people) };
}

/** The choices that the watch log's filter offers. */
export async function readLogChoices(view: View): Promise<LogChoices> {
  const { names, categoryOf } = await readDirectory(view, EVERYTHING);
  const all = [...names].map(([id, name]) => ({ id, name })).sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    ...(await readLogWords(view)),
    categories: all.filter(({ id }) => !categoryOf.has(id)),
    indicators: all.filter(({ id }) => categoryOf.has(id)),
  };
}
