import { and, asc, gt, like, lte, or } from "drizzle-orm";
import { coursesOf, type LevelCourse } from "@/domain/assessment/level-course";
import { boardOf } from "@/domain/board/board";
import type { ReplayPeriod } from "@/domain/replay/replay";
import { momentOf } from "@/domain/time/as-of";
import type { Desk } from "../desk";
import { watchLog } from "../tables";
import { readBoardFactsIn } from "./board";

/** Most moments of a period at which a board is computed; of a busier period the beginning is told. */
const MOST_MOMENTS = 200;

/**
 * How the level of every category and indicator went over a period, as it was known at each moment.
 * Cost: a board for every moment at which a level or a definition changed, at most MOST_MOMENTS of them.
 */
export const readLevelCourses = (desk: Desk, { fromAt, untilAt }: ReplayPeriod): Promise<LevelCourse[]> =>
  desk.store.read(async (view) => {
    const moves = or(
      ...["assessment", "category", "indicator"].map((noun) => like(watchLog.action, `${noun}.%`)),
    );
    const moments = await view.db
      .selectDistinct({ at: watchLog.recordedAt })
      .from(watchLog)
      .where(and(gt(watchLog.recordedAt, fromAt), lte(watchLog.recordedAt, untilAt), moves))
      .orderBy(asc(watchLog.recordedAt))
      .limit(MOST_MOMENTS);
    const boards = [];
    for (const at of [fromAt, ...moments.map((moment) => moment.at)])
      boards.push(boardOf(await readBoardFactsIn(view, desk, momentOf(at))));
    return coursesOf(boards);
  });
