import { and, desc, lte } from "drizzle-orm";
import type { Board } from "@/domain/board/board";
import { DAY_MS, type Instant } from "@/domain/time/time";
import type { Period } from "@/domain/watch/period";
import { lastEndedWatchOf, type Watch } from "@/domain/watch/watch";
import type { WatchEntry } from "@/domain/watch/watch-entry";
import { type Desk, presentOf } from "../../desk";
import type { View } from "../../store";
import { watches } from "../../tables";
import { readBoard } from "../board/board";
import { readHandedOverAt } from "../watch/handovers";
import { readPeriod } from "../watch/period";
import { readOpenEntries } from "../watch/watch-entries";
import { readTail } from "./newest-log-entry";

/** Watches in which an officer's last one is looked for: a year of three a day. */
const WATCHES_LOOKED_AT = 1000;

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

/**
 * What the desk learned since the last watch of whoever acts, and what is open and overdue now.
 * Shape: from when they handed over, or else from when the next watch began.
 */
export async function readSince(view: View, desk: Desk): Promise<Since> {
  const at = presentOf(desk, await readTail(view));
  const rows = await view.db
    .select()
    .from(watches)
    .where(and(lte(watches.effectiveAt, at.effectiveAt), lte(watches.recordedAt, at.knownAt)))
    .orderBy(desc(watches.effectiveAt), desc(watches.recordedAt), desc(watches.id))
    .limit(WATCHES_LOOKED_AT);
  const ended = lastEndedWatchOf(rows, desk.actor);
  return {
    last: ended?.watch ?? null,
    board: await readBoard(view, desk, at),
    period: await readPeriod(view, ended ? await leftAt(view, ended) : at.knownAt - DAY_MS, at),
    ...(await readOpenEntries(view, at.knownAt)),
  };
}

/** Whoever hands over has seen everything until then, and may have left long before the next one came. */
async function leftAt(view: View, { watch, endedAt }: { watch: Watch; endedAt: Instant }): Promise<Instant> {
  return Math.min((await readHandedOverAt(view, watch.id)) ?? endedAt, endedAt);
}
