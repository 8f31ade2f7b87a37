import type { BoardPage } from "@/domain/board/board-page";
import { PANEL_DAYS } from "@/domain/map/map";
import { mapRatioOf } from "@/domain/map/map-frame";
import type { ChartDays } from "@/domain/time/range";
import type { Instants } from "@/domain/time/time";
import type { Desk } from "../../desk";
import type { View } from "../../store";
import { readMap } from "../incident/map";
import { readChanges } from "../log/changes";
import { readBoard } from "./board";
import { readLanes } from "./trends";

/** Everything on the board page, at the two times; at the present without them. */
export const readBoardPage = async (
  view: View,
  desk: Desk,
  days: ChartDays,
  at?: Instants,
): Promise<BoardPage> => ({
  board: await readBoard(view, desk, at),
  lanes: await readLanes(view, desk, days, at),
  changes: await readChanges(view, desk, at),
  map: await readMap(view, desk, { days: PANEL_DAYS, ratio: mapRatioOf("panel") }, at),
});
