import type { Board } from "../board/board";
import type { Period } from "./period";
import type { Watch } from "./watch";
import type { WatchEntry } from "./watch-entry";

/**
 * Everything that an officer has not seen yet. `last` is null for someone who never had a watch, who gets the last day.
 */
export type Since = {
  last: Watch | null;
  board: Board;
  period: Period;
  questions: WatchEntry[];
  tasks: WatchEntry[];
};
