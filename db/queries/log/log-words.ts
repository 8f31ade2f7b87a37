import { sql } from "drizzle-orm";
import type { View } from "../../store";
import { desks, watchLog } from "../../tables";
import { EVERYTHING, readDirectory } from "../definition/directory";

/** What the watch log can be asked by: every action and every person in it, each in alphabetical order. */
type LogWords = { actions: string[]; people: string[] };

type Named = { id: string; name: string };

/** SQL: every value of a column, each found by one step over its index. */
const everyValueOf = (column: typeof watchLog.action | typeof watchLog.recordedBy) => sql<string>`(
  with recursive found(value) as (
    select min(${column}) from ${watchLog}
    union all
    select (select min(${column}) from ${watchLog} where ${column} > found.value)
    from found where found.value is not null
  )
  select json_group_array(value) from found where value is not null)`;

/** Cost: one statement; as many steps over an index as there are actions and people, whatever the length of the log. */
export async function readLogWords(view: View): Promise<LogWords> {
  const [words] = await view.db
    .select({ actions: everyValueOf(watchLog.action), people: everyValueOf(watchLog.recordedBy) })
    .from(desks)
    .limit(1);
  const listOf = (json = "[]"): string[] => JSON.parse(json);
  return { actions: listOf(words?.actions), people: listOf(words?.people) };
}

/** What the form of the watch log offers: the same, and everything that was ever watched, by name. */
export async function readLogChoices(
  view: View,
): Promise<LogWords & { categories: Named[]; indicators: Named[] }> {
  const { names, categoryOf } = await readDirectory(view, EVERYTHING);
  const all = [...names].map(([id, name]) => ({ id, name })).sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    ...(await readLogWords(view)),
    categories: all.filter(({ id }) => !categoryOf.has(id)),
    indicators: all.filter(({ id }) => categoryOf.has(id)),
  };
}
