import type { Paged } from "@/domain/list/list-page";
import type { HandoverEntry } from "@/domain/watch/handover";
import type { WatchState } from "@/domain/watch/watch";
import type { LogLine, WatchEntry } from "@/domain/watch/watch-entry";
import { type Desk, presentOf } from "../../desk";
import type { View } from "../../store";
import { readTail } from "../log/newest-log-entry";
import { readHandovers } from "./handovers";
import { readWatchState } from "./watch";
import { readLogLines, readOpenEntries } from "./watch-entries";

export const LOG_LINES = 30;

type WatchPage = WatchState & {
  now: number;
  revision: number;
  questions: WatchEntry[];
  tasks: WatchEntry[];
  lines: Paged<LogLine>;
  handovers: HandoverEntry[];
};

/**
 * Everything on the watch page, at the present; skips the first `skip` lines of its log.
 * Cost: 5 statements.
 */
export async function readWatchPage(view: View, desk: Desk, skip: number): Promise<WatchPage> {
  const tail = await readTail(view);
  const at = presentOf(desk, tail);
  return {
    ...(await readWatchState(view, at)),
    now: at.effectiveAt,
    revision: tail.revision,
    ...(await readOpenEntries(view, at.knownAt)),
    lines: await readLogLines(view, at.knownAt, skip, LOG_LINES),
    handovers: await readHandovers(view),
  };
}
