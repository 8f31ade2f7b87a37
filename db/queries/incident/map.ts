import { and, between, eq } from "drizzle-orm";
import { type Board, boardHoldsUntil, boardOf } from "@/domain/board/board";
import { countIn, MAPPED_INCIDENTS, reportCornersOf, spotsOf, type WorldMap } from "@/domain/map/map";
import { type MapWindow, windowOf } from "@/domain/map/map-window";
import type { ChartDays } from "@/domain/time/range";
import { endOfDay, type Instant, type Instants, startOfDay } from "@/domain/time/time";
import type { Desk } from "../../desk";
import { readTogether } from "../../sql/read-together";
import { isUnreplacedIncident } from "../../sql/unreplaced-rows";
import type { View } from "../../store";
import { incidents } from "../../tables";
import { readBoardFacts } from "../board/board";
import { readRange } from "../board/chart-range";
import { latestIn, readCells, readExtent, readListed } from "./map-cells";
import { readWatched } from "./map-indicators";
import { readMapReports } from "./map-reports";

export type MapQuery = {
  days: ChartDays;
  /** One category; defaults to all. */
  categoryId?: string | undefined;
  /** The area shown; defaults to everything in the range. */
  window?: MapWindow | undefined;
  /** Width to height of the drawing. */
  ratio: number;
  /** With the list of the latest incidents, at most so many. */
  isListed?: boolean;
  mostListed?: number;
};

/**
 * The incidents of the last days and the indicators with a position, at the two times.
 * Cost: the board's statements and at most five more; covers at most the latest `MAPPED_INCIDENTS` incidents.
 */
export const readMap = async (view: View, desk: Desk, params: MapQuery, at?: Instants): Promise<WorldMap> =>
  (await readMapUntil(view, desk, params, at)).map;

/** The same, and until when it stays right if nothing is recorded. */
export async function readMapUntil(
  view: View,
  desk: Desk,
  mapParams: MapQuery,
  instants?: Instants,
): Promise<{ map: WorldMap; holdsUntil: Instant }> {
  const facts = await readBoardFacts(view, desk, instants);
  const map = await readMapBeside(view, mapParams, facts.at, Promise.resolve(boardOf(facts)));
  return { map, holdsUntil: boardHoldsUntil(facts) };
}

/** The same beside a board of the two times that is being read. */
export async function readMapBeside(
  view: View,
  mapParams: MapQuery,
  at: Instants,
  reading: Promise<Board>,
): Promise<WorldMap> {
  const range = await readRange(view, mapParams.days, at);
  const from = startOfDay(range.from);
  const until = Math.min(at.effectiveAt, endOfDay(range.to) - 1);
  const inRange = and(
    between(incidents.effectiveAt, from, until),
    mapParams.categoryId ? eq(incidents.categoryId, mapParams.categoryId) : undefined,
    isUnreplacedIncident(view.db, incidents, at.knownAt),
  );
  const latest = latestIn(view, inRange);
  const { isListed, categoryId } = mapParams;
  const [board, { all, placed, corners }, reports] = await readTogether(
    reading,
    readExtent(view, latest),
    isListed ? readMapReports(view, { from, until, knownAt: at.knownAt, categoryId }) : [],
  );
  const watched = await readWatched(view, board, categoryId);
  const window =
    mapParams.window ?? windowOf([...corners, ...watched, ...reportCornersOf(reports)], mapParams.ratio);
  const cells = placed === 0 ? [] : await readCells(view, latest, window);
  const spots = spotsOf(cells.filter(({ isInside }) => isInside));
  return {
    ...at,
    revision: board.revision,
    window,
    categories: board.categories.map(({ id, name }) => ({ id, name })),
    spots,
    around: spotsOf(cells.filter(({ isInside }) => !isInside)),
    incidents: isListed && placed > 0 ? await readListed(view, latest, window, mapParams.mostListed) : [],
    indicators: watched,
    reports,
    outsideCount: placed - countIn({ spots }),
    unplacedCount: all - placed,
    isCut: all >= MAPPED_INCIDENTS,
  };
}
