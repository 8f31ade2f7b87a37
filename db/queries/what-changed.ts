import type { Instants } from "@/domain/assessment/assessment";
import { boardOf } from "@/domain/board/board";
import { type WhatChanged, whatChangedOf } from "@/domain/difference/what-changed";
import { BOARD_ACTIONS } from "@/domain/log/change";
import type { Desk } from "../desk";
import { LONG } from "../reading";
import { readBoardFactsIn } from "./board";
import { readDirectory } from "./directory";
import { readKnownOnlyAt } from "./known-entries";

/**
 * What changed from the board at one pair of instants to that at another.
 * Shape: routine entries such as confirmations are left out; what they changed shows in the boards.
 * Cost:  22 statements, whatever the length of the log.
 */
export const readWhatChanged = (desk: Desk, from: Instants, to: Instants): Promise<WhatChanged> =>
  desk.store.read(async (view) => {
    const first = boardOf(await readBoardFactsIn(view, desk, from));
    const second = boardOf(await readBoardFactsIn(view, desk, to));
    return whatChangedOf(first, second, {
      recorded: await readKnownOnlyAt(view, to, from, BOARD_ACTIONS),
      unknown: await readKnownOnlyAt(view, from, to, BOARD_ACTIONS),
      directory: await readDirectory(view, { ...to, knownAt: Math.max(from.knownAt, to.knownAt) }),
    });
  }, LONG);
