import { and, between, eq, getTableColumns, isNull, lte, sql } from "drizzle-orm";
import type { Instants } from "@/domain/assessment";
import { boardOf } from "@/domain/board";
import { versionInForceOf, versionsById } from "@/domain/definition";
import { MAPPED_INCIDENTS, type MapIndicator, spotsOf, type WorldMap } from "@/domain/map";
import { type MapWindow, windowOf } from "@/domain/map-window";
import type { ChartDays } from "@/domain/range";
import { endOfDay, startOfDay } from "@/domain/time";
import { type Desk, presentOf } from "../desk";
import { isStandingIncident } from "../standing";
import type { View } from "../store";
import { incidents, indicatorVersions } from "../tables";
import { readTail } from "../tail";
import { boardFactsIn } from "./board";
import { latestPlaced, readCells, readCorners } from "./map-cells";
import { readRange } from "./trends";

export type AskedMap = {
  days: ChartDays;
  /** One category; all when it is left out. */
  categoryId?: string | undefined;
  /** What the map shows; without one, all that happened in the range. */
  window?: MapWindow | undefined;
  /** Width to height of the drawing. */
  ratio: number;
};

/**
 * Where things happened in the last days, and where indicators are watched, at the two times.
 * Cost: the board's statements and five more; of the incidents at most the latest `MAPPED_INCIDENTS` are drawn.
 */
export const readMap = (desk: Desk, asked: AskedMap, instants?: Instants): Promise<WorldMap> =>
  desk.store.read(async (view) => {
    const tail = await readTail(view);
    const at = instants ?? presentOf(desk, tail);
    const range = await readRange(view, asked.days, at);
    const from = startOfDay(range.from);
    const until = Math.min(at.effectiveAt, endOfDay(range.to) - 1);
    const inRange = and(
      between(incidents.effectiveAt, from, until),
      asked.categoryId ? eq(incidents.categoryId, asked.categoryId) : undefined,
      isStandingIncident(view.db, incidents, at.knownAt),
    );
    const placed = latestPlaced(view, inRange);
    const watched = await readWatched(view, desk, at, asked.categoryId);
    const window = asked.window ?? windowOf([...(await readCorners(view, placed)), ...watched], asked.ratio);
    const spots = spotsOf(await readCells(view, placed, window));
    const [all] = await view.db.with(placed).select({ count: sql<number>`count(*)` }).from(placed);
    const [unplaced] = await view.db
      .select({ count: sql<number>`count(*)` })
      .from(incidents)
      .where(and(inRange, isNull(incidents.latitude)));
    const drawnCount = spots.reduce((sum, spot) => sum + spot.count, 0);
    return {
      ...at,
      revision: tail.revision,
      window,
      spots,
      indicators: watched,
      outsideCount: (all?.count ?? 0) - drawnCount,
      unplacedCount: unplaced?.count ?? 0,
      isCut: (all?.count ?? 0) >= MAPPED_INCIDENTS,
    };
  });

const NOWHERE = { latitude: null, longitude: null };

/** The indicators that are watched at one place, with what holds for them at the two times. */
async function readWatched(
  view: View,
  desk: Desk,
  at: Instants,
  categoryId?: string,
): Promise<MapIndicator[]> {
  const { id: _, indicatorId, ...columns } = getTableColumns(indicatorVersions);
  const versions = await view.db
    .select({ ...columns, id: indicatorId })
    .from(indicatorVersions)
    .where(lte(indicatorVersions.recordedAt, at.knownAt));
  const inForce = versionsById(versions);
  const board = boardOf(await boardFactsIn(view, desk, at));
  return board.categories
    .filter((category) => !categoryId || category.id === categoryId)
    .flatMap((category) =>
      category.indicators.flatMap(({ id, name, level, freshness }) => {
        const { latitude, longitude } = versionInForceOf(inForce.get(id) ?? [], at) ?? NOWHERE;
        if (latitude === null || longitude === null) return [];
        return [{ id, categoryId: category.id, name, level, freshness, latitude, longitude }];
      }),
    );
}
