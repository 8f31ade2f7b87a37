import { boardOf } from "@/domain/board/board";
import { BOARD_ACTIONS } from "@/domain/changes/change";
import { type Hindsight, hindsightOf } from "@/domain/difference/hindsight";
import type { TwoBoards } from "@/domain/difference/two-boards";
import type { Desk } from "../../desk";
import { LONG } from "../../sql/reading";
import { readBoardFactsIn } from "../board/board";
import { EVERYTHING, readDirectory } from "../definition/directory";
import { readKnownOnlyAt } from "./known-entries";

/**
 * One instant of the world as it was known at two times, with the records in between. Cost: a fixed number of
 * statements.
 */
export const readHindsight = (desk: Desk, { from, to }: TwoBoards): Promise<Hindsight> =>
  desk.store.read(
    async (view) =>
      hindsightOf(
        boardOf(await readBoardFactsIn(view, desk, from)),
        boardOf(await readBoardFactsIn(view, desk, to)),
        await readKnownOnlyAt(view, to, from, BOARD_ACTIONS),
        await readDirectory(view, EVERYTHING),
      ),
    LONG,
  );
