import { boardOf } from "@/domain/board/board";
import { type Hindsight, hindsightOf } from "@/domain/difference/hindsight";
import type { TwoBoards } from "@/domain/difference/two-boards";
import { BOARD_ACTIONS } from "@/domain/log/change";
import type { Desk } from "../desk";
import { LONG } from "../reading";
import { readBoardFactsIn } from "./board";
import { EVERYTHING, readDirectory } from "./directory";
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
