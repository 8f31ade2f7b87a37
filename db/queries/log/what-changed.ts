import { BOARD_ACTIONS } from "@/domain/changes/change";
import { type WhatChanged, whatChangedOf } from "@/domain/difference/what-changed";
import type { Instants } from "@/domain/time/time";
import type { Desk } from "../../desk";
import type { View } from "../../store";
import { readBoard } from "../board/board";
import { readDirectory } from "../definition/directory";
import { readKnownOnlyAt } from "./known-entries";

/**
 * What changed between two boards.
 * Shape: routine entries such as confirmations are left out; their effects show in the boards.
 * Cost:  22 statements, whatever the length of the log.
 */
export async function readWhatChanged(
  view: View,
  desk: Desk,
  from: Instants,
  to: Instants,
): Promise<WhatChanged> {
  const first = await readBoard(view, desk, from);
  const second = await readBoard(view, desk, to);
  return whatChangedOf(first, second, {
    recorded: await readKnownOnlyAt(view, to, from, BOARD_ACTIONS),
    unknown: await readKnownOnlyAt(view, from, to, BOARD_ACTIONS),
    directory: await readDirectory(view, { ...to, knownAt: Math.max(from.knownAt, to.knownAt) }),
  });
}
