import type { BoardPage } from "@/domain/board/board-page";
import { PANEL_DAYS } from "@/domain/map/map";
import { mapRatioOf } from "@/domain/map/map-frame";
import type { ChartDays } from "@/domain/time/range";
import type { Instants } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import { readTogether } from "../../sql/read-together";
import type { View } from "../../store";
import { readMapBeside } from "../incident/map";
import { readChanges } from "../log/changes";
import { readTail } from "../log/newest-log-entry";
import { readBoard } from "./board";
import { readLanes } from "./trends";

/** Everything on the board page, at the two times; at the present without them. */
export async function readBoardPage(
  view: View,
  desk: Desk,
  days: ChartDays,
  asOf?: Instants,
): Promise<BoardPage> {
  const at = asOf ?? presentOf(desk, await readTail(view));
  const reading = readBoard(view, desk, at);
  const [board, lanes, changes, map] = await readTogether(
    reading,
    readLanes(view, desk, days, at),
    readChanges(view, desk, at),
    readMapBeside(view, { days: PANEL_DAYS, ratio: mapRatioOf("panel") }, at, reading),
  );
  return { board, lanes, changes, map };
}
