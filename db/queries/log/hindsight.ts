import { BOARD_ACTIONS } from "@/domain/changes/change";
import { type Hindsight, hindsightOf } from "@/domain/difference/hindsight";
import type { TwoBoards } from "@/domain/difference/two-boards";
import type { Desk } from "../../desk";
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
    await readBoard(view, desk, from),
    await readBoard(view, desk, to),
    await readKnownOnlyAt(view, to, from, BOARD_ACTIONS),
    await readDirectory(view, EVERYTHING),
  );
