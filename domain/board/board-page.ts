import type { Change } from "../log/log-entry";
import type { WorldMap } from "../map/map";
import type { Instants } from "../time/time";
import type { Trend } from "../trend/trend";
import type { Board } from "./board";

export type Lane = { id: string; name: string; trend: Trend };

/** One lane per category, in board order. */
export type Lanes = Instants & { revision: number; lanes: Lane[] };

/** Everything on the board page. */
export type BoardPage = { board: Board; lanes: Lanes; changes: Change[]; map: WorldMap };
