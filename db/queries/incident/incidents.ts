import { and, between, desc, eq } from "drizzle-orm";
import type { CategoryIncidents } from "@/domain/board/category-page";
import type { ChartDays } from "@/domain/time/range";
import { type DayRange, endOfDay, type Instants, startOfDay } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import { incidentOf } from "../../logs/incident-log";
import { isUnreplacedIncident } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { incidents } from "../../tables";
import { readRange } from "../board/chart-range";
import { readCategory } from "../definition/category";
import { readTail } from "../log/newest-log-entry";
import { readAttributed } from "./attributed";

export const INCIDENTS_SHOWN = 50;

/**
 * The incidents of one category that started in the last days, as known by then; undefined when there is no such
 * category.
 * Shape: latest first, at most `INCIDENTS_SHOWN`.
 */
export async function readIncidents(
  view: View,
  desk: Desk,
  categoryId: string,
  days: ChartDays,
  asOf?: Instants,
): Promise<CategoryIncidents | undefined> {
  const tail = await readTail(view);
  const at = asOf ?? presentOf(desk, tail);
  if (!(await readCategory(view, categoryId))) return undefined;
  const entries = await readEntries(view, categoryId, await readRange(view, days, at), at);
  return { ...at, revision: tail.revision, categoryId, entries };
}

async function readEntries(view: View, categoryId: string, range: DayRange, at: Instants) {
  const rows = await view.db
    .select()
    .from(incidents)
    .where(
      and(
        eq(incidents.categoryId, categoryId),
        between(
          incidents.effectiveAt,
          startOfDay(range.from),
          Math.min(at.effectiveAt, endOfDay(range.to) - 1),
        ),
        isUnreplacedIncident(view.db, incidents, at.knownAt),
      ),
    )
    .orderBy(desc(incidents.effectiveAt), desc(incidents.recordedAt))
    .limit(INCIDENTS_SHOWN);
  return readAttributed(view, rows.map(incidentOf), at.knownAt);
}
