import type { Board } from "../board/board";
import type { Period } from "./period";
import type { Watch } from "./watch";
import type { WatchEntry } from "./watch-entry";

/**
 * Everything that an officer has not seen yet. `last` is null for somebody who never stood a watch: a day is told
 * then.
 */
export type Since = {
  last: Watch | null;
  board: Board;
  period: Period;
  questions: WatchEntry[];
  tasks: WatchEntry[];
};
