import { inForceOf } from "../definition/definition";
import type { Change } from "../log/log-entry";
import type { WorldMap } from "../map/map";
import type { DayRange, Instants } from "../time/time";
import { condensed, impreciseCountOf, type Trend } from "../trend/trend";
import { trendFrom } from "../trend/year";
import type { Board, BoardFacts } from "./board";

export type Lane = { id: string; name: string; trend: Trend };

/** One lane per category, in board order. */
export type Lanes = Instants & { revision: number; lanes: Lane[] };

/** Everything on the board page. */
export type BoardPage = { board: Board; lanes: Lanes; changes: Change[]; map: WorldMap };

/** The lanes of a range that the facts cover, cut from the trends over all of their days. */
export const boardLanesOf = (
  facts: BoardFacts,
  trends: ReadonlyMap<string, Trend>,
  range: DayRange,
): Lanes => ({
  ...facts.at,
  revision: facts.revision,
  lanes: inForceOf(facts.categories, facts.at).flatMap(({ id, name }) => {
    const trend = trends.get(id);
    const imprecise = impreciseCountOf(facts, id, range);
    return trend ? [{ id, name, trend: condensed(trendFrom(trend, range.from, imprecise)) }] : [];
  }),
});
