import { sql } from "drizzle-orm";
import { isKnownToTheDay, type Precision } from "@/domain/incident/precision";
import type { Day } from "@/domain/time/time";
import { conflictOn } from "../sql/kit";
import { placeholder, statement } from "../sql/statement";
import { countsOf } from "../sql/words";
import type { Tx } from "../store";
import { dailyIncidents } from "../tables";

/** The category and day that an account of an incident counts in. */
type IncidentDay = { categoryId: string; day: Day; isPrecise: boolean };

export const incidentDayOf = (row: {
  categoryId: string;
  effectiveDay: Day;
  precision: Precision;
}): IncidentDay => ({
  categoryId: row.categoryId,
  day: row.effectiveDay,
  isPrecise: isKnownToTheDay(row.precision),
});

/** Changes of the incident counts by category and day. */
export class IncidentDays {
  #days = new Map<string, [categoryId: string, day: Day, precise: number, imprecise: number]>();

  add({ categoryId, day, isPrecise }: IncidentDay, count: 1 | -1): void {
    const key = `${day} ${categoryId}`;
    const known = this.#days.get(key) ?? [categoryId, day, 0, 0];
    known[isPrecise ? 2 : 3] += count;
    this.#days.set(key, known);
  }

  /**
   * Applies the changes, in the transaction of the change.
   * Cost: one statement. Days are not recounted: a file with a million rows about one day would recount it with every
   *       batch.
   */
  async store(tx: Tx): Promise<void> {
    if (this.#days.size === 0) return;
    await addToDays(tx, { days: JSON.stringify([...this.#days.values()]), touchedAt: tx.recordedAt });
  }
}

const addToDays = statement((db) =>
  db
    .insert(dailyIncidents)
    .select(countsOf(placeholder("days"), placeholder("touchedAt")))
    .onConflictDoUpdate({
      target: conflictOn(dailyIncidents.day, dailyIncidents.categoryId),
      set: {
        incidentCount: sql`${dailyIncidents.incidentCount} + excluded.incident_count`,
        impreciseCount: sql`${dailyIncidents.impreciseCount} + excluded.imprecise_count`,
        touchedAt: sql`excluded.touched_at`,
      },
    }),
);
