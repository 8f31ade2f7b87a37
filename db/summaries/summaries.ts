import { eq } from "drizzle-orm";
import type { Day } from "@/domain/time/time";
import type { Tx, View } from "../store";
import { categories, dailyIncidents, dailyLevels, indicators } from "../tables";
import { putIncidentDay, readTouchedIncidentDays } from "./daily-incidents";
import { putLevelDay, readTouchedLevelDays } from "./daily-levels";

/** An indicator or category: the unit in which summaries are rebuilt. */
export type Summarised = { table: typeof dailyLevels | typeof dailyIncidents; id: string };

export async function readSummarised({ db }: View): Promise<Summarised[]> {
  const ids = [await db.select({ id: indicators.id }).from(indicators), await db.select().from(categories)];
  return [dailyLevels, dailyIncidents].flatMap((table, i) => (ids[i] ?? []).map(({ id }) => ({ table, id })));
}

export const readDays = async ({ db }: View, { table, id }: Summarised): Promise<{ day: Day }[]> =>
  table === dailyLevels
    ? db.select().from(dailyLevels).where(eq(dailyLevels.indicatorId, id))
    : db.select().from(dailyIncidents).where(eq(dailyIncidents.categoryId, id));

/**
 * Rebuilds the summaries of one indicator or category from the log.
 * Cost: one small statement per day with data.
 */
export async function rebuildDays(tx: Tx, { table, id }: Summarised, onDay: () => void): Promise<void> {
  if (table === dailyLevels) await tx.db.delete(dailyLevels).where(eq(dailyLevels.indicatorId, id));
  else await tx.db.delete(dailyIncidents).where(eq(dailyIncidents.categoryId, id));
  const days =
    table === dailyLevels ? await readTouchedLevelDays(tx, id) : await readTouchedIncidentDays(tx, id);
  const put = table === dailyLevels ? putLevelDay : putIncidentDay;
  for (const { day, touchedAt } of days) {
    await put(tx, id, day, touchedAt);
    onDay();
  }
}

/** Rebuilds all summaries from the log. */
export async function rebuildSummaries(tx: Tx, onDay: () => void = () => undefined): Promise<void> {
  for (const summarised of await readSummarised(tx)) await rebuildDays(tx, summarised, onDay);
}
