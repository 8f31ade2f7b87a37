import { setImmediate as nextTurn } from "node:timers/promises";
import { and, asc, eq, like, or } from "drizzle-orm";
import { groupBy } from "@/domain/group-by";
import { coursesOf, type LevelCourses, type LevelPicture, levelsAt } from "@/domain/replay/level-course";
import type { ReplayPeriod } from "@/domain/replay/replay";
import { momentOf } from "@/domain/time/as-of";
import type { Instant } from "@/domain/time/time";
import type { View } from "../../store";
import { watchLog } from "../../tables";
import { readCategoryVersions } from "../definition/category";
import { readKnownIndicators } from "../definition/known-indicators";
import { readHolding, readHoldings } from "../desk/holdings";
import { readRecordedBetween } from "../log/log-cursor";

/** Most log entries that are followed; a busier period is cut short. */
const MOST_ENTRIES = 1_000;
/** Instants computed before the event loop gets a turn. */
const TURN_PICTURES = 100;

/**
 * How the level of every category and indicator developed over a period, as known at each instant.
 * Cost: five statements, and a seek for every level set, at most MOST_ENTRIES, or one for each indicator.
 */
export async function readLevelCourses(view: View, period: ReplayPeriod): Promise<LevelCourses> {
  const { pictures, toldUntilAt } = await readLevelPictures(view, period);
  return { courses: coursesOf(pictures), toldUntilAt };
}

/**
 * The levels of the board at the beginning of a period, and after everything that may have moved one, ascending.
 * Shape: up to `toldUntilAt`, where too much happened for all of it; at least one instant whole, however much it holds.
 * Cost:  as `readLevelCourses`.
 */
export async function readLevelPictures(
  view: View,
  { fromAt, untilAt }: ReplayPeriod,
): Promise<{ pictures: LevelPicture[]; toldUntilAt: Instant }> {
  const moves = or(
    ...["assessment", "category", "indicator"].map((noun) => like(watchLog.action, `${noun}.%`)),
  );
  const columns = { at: watchLog.recordedAt, action: watchLog.action, indicatorId: watchLog.indicatorId };
  const found = await view.db
    .select(columns)
    .from(watchLog)
    .where(and(await readRecordedBetween(view, fromAt, untilAt), moves))
    .orderBy(asc(watchLog.seq))
    .limit(MOST_ENTRIES + 1);
  const beyond = found[MOST_ENTRIES];
  const isOneInstant = beyond !== undefined && found[0]?.at === beyond.at;
  const toldUntilAt = beyond ? beyond.at - (isOneInstant ? 0 : 1) : untilAt;
  const entries = isOneInstant
    ? await view.db
        .selectDistinct(columns)
        .from(watchLog)
        .where(and(eq(watchLog.recordedAt, beyond.at), moves))
    : found.filter(({ at }) => at <= toldUntilAt);
  const definitions = {
    categories: await readCategoryVersions(view, momentOf(toldUntilAt)),
    indicators: await readKnownIndicators(view, momentOf(toldUntilAt)),
  };
  const opening = await readHoldings(view, momentOf(fromAt));
  const levels = new Map(opening.map(({ indicatorId, level }) => [indicatorId, level]));
  const pictures = [levelsAt(fromAt, definitions, levels)];
  for (const [at, together] of groupBy(entries, (entry) => entry.at)) {
    const judged = together.filter(({ action }) => action.startsWith("assessment."));
    for (const id of new Set(judged.flatMap(({ indicatorId }) => indicatorId ?? []))) {
      const held = await readHolding(view, id, momentOf(at));
      if (held) levels.set(id, held.level);
      else levels.delete(id);
    }
    pictures.push(levelsAt(at, definitions, levels));
    if (pictures.length % TURN_PICTURES === 0) await nextTurn();
  }
  return { pictures, toldUntilAt };
}
