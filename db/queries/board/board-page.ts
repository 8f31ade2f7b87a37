import { BOARD_DAYS, boardOf, trendsOf } from "@/domain/board/board";
import { type BoardPage, boardLanesOf } from "@/domain/board/board-page";
import { PANEL_DAYS } from "@/domain/map/map";
import { mapRatioOf } from "@/domain/map/map-frame";
import type { ChartDays } from "@/domain/time/range";
import { daysBetween, type Instants } from "@/domain/time/time";
import { type Desk, presentOf } from "../../desk";
import { readTogether } from "../../sql/read-together";
import type { View } from "../../store";
import { readMapBeside } from "../incident/map";
import { readChanges } from "../log/changes";
import { readTail } from "../log/newest-log-entry";
import { readBoardFacts } from "./board";
import { readRange } from "./chart-range";

/** Everything on the board page, at the two times; at the present without them. */
export async function readBoardPage(
  view: View,
  desk: Desk,
  days: ChartDays,
  asOf?: Instants,
): Promise<BoardPage> {
  const at = asOf ?? presentOf(desk, await readTail(view));
  const reading = readTiles(view, desk, days, at);
  const [{ board, lanes }, changes, map] = await readTogether(
    reading,
    readChanges(view, desk, at),
    readMapBeside(
      view,
      { days: PANEL_DAYS, ratio: mapRatioOf("panel") },
      at,
      reading.then((tiles) => tiles.board),
    ),
  );
  return { board, lanes, changes, map };
}

/** The board and its lanes, both from what is read once, for the longer of their ranges. */
async function readTiles(view: View, desk: Desk, days: ChartDays, at: Instants) {
  const range = await readRange(view, days, at);
  const longest = Math.max(BOARD_DAYS, daysBetween(range.from, range.to) + 1);
  const facts = await readBoardFacts(view, desk, at, longest);
  const trends = trendsOf(facts);
  return { board: boardOf(facts, trends), lanes: boardLanesOf(facts, trends, range) };
}
