import { type AsOfParams, momentOf, type TimeBarMarks } from "@/domain/time/as-of";
import { chartDaysOf, USUAL_DAYS } from "@/domain/time/range";
import { timeScaleOf } from "@/domain/time/time-scale";
import { readTogether } from "../../sql/read-together";
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
  const [marks, neighbours, incidents, { watch }] = await readTogether(
    readChangeTimes(view, scale),
    readNeighbours(view, at?.knownAt ?? now),
    readIncidentTimes(view, now, categoryId),
    readWatchState(view, momentOf(now)),
  );
  return { scale, marks, neighbours, incidents, watchBeganAt: watch?.effectiveAt ?? null };
}
