import { BOARD_ACTIONS } from "@/domain/changes/change";
import { type Hindsight, hindsightOf } from "@/domain/difference/hindsight";
import type { TwoBoards } from "@/domain/difference/two-boards";
import type { Desk } from "../../desk";
import { readTogether } from "../../sql/read-together";
import type { View } from "../../store";
import { readBoard } from "../board/board";
import { EVERYTHING, readDirectory } from "../definition/directory";
import { readKnownOnlyAt } from "./known-entries";

/**
 * One instant of the world as known at two times, with the records in between.
 * Cost: a fixed number of statements.
 */
export const readHindsight = async (view: View, desk: Desk, { from, to }: TwoBoards): Promise<Hindsight> =>
  hindsightOf(
    ...(await readTogether(
      readBoard(view, desk, from),
      readBoard(view, desk, to),
      readKnownOnlyAt(view, to, from, BOARD_ACTIONS),
      readDirectory(view, EVERYTHING),
    )),
  );
