import { BOARD_DAYS, type Board, type BoardFacts, boardOf } from "@/domain/board/board";
import { TEMPO_DAYS } from "@/domain/tempo/tempo";
import type { Instants } from "@/domain/time/time";
import { rangeEndingAt } from "@/domain/trend/trend";
import { type Desk, presentOf } from "../../desk";
import { readTogether } from "../../sql/read-together";
import type { View } from "../../store";
import { readCategoryVersions } from "../definition/category";
import { readHoldings } from "../desk/holdings";
import { readTail } from "../log/newest-log-entry";
import { readTrendFacts } from "./trend-facts";

/**
 * The board at the two times; at the present without them.
 * Cost: 8 statements, whatever the number of indicators and the length of the log.
 */
export const readBoard = async (view: View, desk: Desk, at?: Instants): Promise<Board> =>
  boardOf(await readBoardFacts(view, desk, at));

/**
 * What the board is computed from, for callers that need to know how long it holds, with the levels of so many days, the
 * last of which is that of the effective instant.
 */
export async function readBoardFacts(
  view: View,
  desk: Desk,
  asOf?: Instants,
  days = BOARD_DAYS,
): Promise<BoardFacts> {
  const tail = await readTail(view);
  const at = asOf ?? presentOf(desk, tail);
  const range = rangeEndingAt(at.effectiveAt, days);
  const { from: tempoFrom } = rangeEndingAt(at.effectiveAt, TEMPO_DAYS);
  const incidentsFrom = tempoFrom < range.from ? tempoFrom : range.from;
  const [facts, categories, holdings] = await readTogether(
    readTrendFacts(view, at, range, tail, { incidentsFrom }),
    readCategoryVersions(view, at),
    readHoldings(view, at),
  );
  return { ...facts, revision: tail.revision, categories, holdings };
}
