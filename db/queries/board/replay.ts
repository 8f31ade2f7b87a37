import { asc } from "drizzle-orm";
import { CHANGE_ACTIONS } from "@/domain/changes/change";
import { framesOf, type Replay, type ReplayPeriod } from "@/domain/replay/replay";
import type { Instant } from "@/domain/time/time";
import type { View } from "../../store";
import { watchLog } from "../../tables";
import { readChangeTimes } from "../log/change-times";
import { readRecordedBetween } from "../log/log-cursor";

/** Most log rows searched for the changes of a period, and most changes with their own frame. */
const MOST_ROWS = 5_000;
const MOST_CHANGES = 600;

/** A period, its speed, and where playback starts. */
type Asked = ReplayPeriod & { speed: number; at?: Instant };

/**
 * The frames of a period: one for every instant at which something on the board was recorded.
 * Shape: where there are too many, `isCoarse`, and nearby changes share a frame.
 * Cost:  one statement over at most MOST_ROWS rows; two when it is coarse.
 */
export async function readReplay(view: View, period: Asked): Promise<Replay> {
  const every = await readEveryChange(view, period);
  const { fromAt, untilAt, speed } = period;
  const marks = every ?? (await readChangeTimes(view, { from: fromAt + 1, to: untilAt, stepMs: 1 }));
  return {
    fromAt,
    untilAt,
    speed,
    frames: framesOf(period, marks, period.at),
    isCoarse: every === undefined,
  };
}

/** When each change was recorded, each instant once; undefined when there are too many. */
async function readEveryChange(
  view: View,
  { fromAt, untilAt }: ReplayPeriod,
): Promise<Instant[] | undefined> {
  const rows = await view.db
    .select({ at: watchLog.recordedAt, action: watchLog.action })
    .from(watchLog)
    .where(await readRecordedBetween(view, fromAt, untilAt))
    .orderBy(asc(watchLog.seq))
    .limit(MOST_ROWS + 1);
  if (rows.length > MOST_ROWS) return undefined;
  const moments = new Set(rows.filter(({ action }) => CHANGE_ACTIONS.includes(action)).map(({ at }) => at));
  return moments.size > MOST_CHANGES ? undefined : [...moments];
}
