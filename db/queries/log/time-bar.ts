import { type AsOfParams, momentOf, type TimeBarMarks } from "@/domain/time/as-of";
import { chartDaysOf, USUAL_DAYS } from "@/domain/time/range";
import { timeScaleOf } from "@/domain/time/time-scale";
import type { View } from "../../store";
import { readIncidentTimes } from "../incident/incident-times";
import { readWatchState } from "../watch/watch";
import { readChangeTimes, readNeighbours } from "./change-times";
import { readFirstRecordedAt } from "./newest-log-entry";

/** What a page's time bar offers, with the incidents of one category where one is named. */
export async function readTimeBar(
  view: View,
  { at, now, rest }: AsOfParams,
  categoryId?: string,
): Promise<TimeBarMarks> {
  const firstAt = await readFirstRecordedAt(view);
  const scale = timeScaleOf(now, at, chartDaysOf(rest.days) ?? USUAL_DAYS, firstAt);
  return {
    scale,
    marks: await readChangeTimes(view, scale),
    neighbours: await readNeighbours(view, at?.knownAt ?? now),
    incidents: await readIncidentTimes(view, now, categoryId),
    watchBeganAt: (await readWatchState(view, momentOf(now))).watch?.effectiveAt ?? null,
  };
}
