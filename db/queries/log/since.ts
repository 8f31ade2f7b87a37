import { and, desc, lte } from "drizzle-orm";
import { DAY_MS, type Instant } from "@/domain/time/time";
import type { Since } from "@/domain/watch/period";
import { lastEndedWatchOf, type Watch } from "@/domain/watch/watch";
import { type Desk, presentOf } from "../../desk";
import type { View } from "../../store";
import { watches } from "../../tables";
import { readBoard } from "../board/board";
import { readHandedOverAt } from "../watch/handovers";
import { readPeriod } from "../watch/period";
import { readOpenEntries } from "../watch/watch-entries";
import { readTail } from "./newest-log-entry";

/** Watches searched for an officer's last one: a year of three a day. */
const WATCHES_SEARCHED = 1000;

/** Most items of each kind on the page, which is made in one piece while others wait; the totals count the rest. */
const LISTED_AT_MOST = 100;

/**
 * What the desk learned since the actor's last watch, and what is open and overdue now.
 * Shape: starts when they handed over, or else when the next watch began.
 */
export async function readSince(view: View, desk: Desk): Promise<Since> {
  const at = presentOf(desk, await readTail(view));
  const rows = await view.db
    .select()
    .from(watches)
    .where(and(lte(watches.effectiveAt, at.effectiveAt), lte(watches.recordedAt, at.knownAt)))
    .orderBy(desc(watches.effectiveAt), desc(watches.recordedAt), desc(watches.id))
    .limit(WATCHES_SEARCHED);
  const ended = lastEndedWatchOf(rows, desk.actor);
  return {
    last: ended?.watch ?? null,
    board: await readBoard(view, desk, at),
    period: await readPeriod(
      view,
      ended ? await leftAt(view, ended) : at.knownAt - DAY_MS,
      at,
      LISTED_AT_MOST,
    ),
    ...(await readOpenEntries(view, at.knownAt)),
  };
}

/** Whoever hands over has seen everything up to then, and may leave long before the next officer arrives. */
async function leftAt(view: View, { watch, endedAt }: { watch: Watch; endedAt: Instant }): Promise<Instant> {
  return Math.min((await readHandedOverAt(view, watch.id)) ?? endedAt, endedAt);
}
