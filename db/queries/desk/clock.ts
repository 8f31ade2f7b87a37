import { asc } from "drizzle-orm";
import { CLOCK_TOLERANCE_MS, type ClockDoubt } from "@/domain/clock/clock-doubt";
import type { ClockMend } from "@/domain/clock/clock-mend";
import type { EntryAhead } from "@/domain/clock/entry-ahead";
import type { Instant } from "@/domain/time/time";
import type { Desk } from "../../desk";
import { statement } from "../../sql/statement";
import type { View } from "../../store";
import { clockMends } from "../../tables";
import { readEntriesAhead } from "../log/entries-ahead";
import { readFirstRecordedAt, readTail } from "../log/newest-log-entry";

/**
 * The desk's clock compared with its newest entry.
 * Shape: `leadMs` is how far the newest entry is ahead, 0 within the tolerance; `doubt` is null while the clock is
 *        trusted; `mends` oldest first; `ahead` is what takes effect in the future.
 */
export type ClockState = {
  clockAt: Instant;
  newestAt: Instant;
  leadMs: number;
  isWholeDeskAhead: boolean;
  doubt: ClockDoubt | null;
  mends: ClockMend[];
  ahead: EntryAhead[];
};

const allMends = statement((db) => db.select().from(clockMends).orderBy(asc(clockMends.number)));

/** Every correction of the clock, oldest first. */
export const readMends = (view: View): Promise<ClockMend[]> => allMends(view);

/** The state of the desk's clock; an exercise, whose clock is set on purpose, has nothing ahead. */
export async function readClockState(view: View, desk: Desk): Promise<ClockState> {
  const { recordedAt: newestAt } = await readTail(view);
  const doubt = (await desk.clock.readDoubt(async () => newestAt)) ?? null;
  const clockAt = desk.now();
  const lead = desk.exercise ? 0 : newestAt - clockAt;
  const leadMs = lead > CLOCK_TOLERANCE_MS ? lead : 0;
  const isWholeDeskAhead = leadMs > 0 && (await readFirstRecordedAt(view)) > clockAt;
  const mends = await readMends(view);
  const ahead = mends.length > 0 || leadMs > 0 ? await readEntriesAhead(view, clockAt) : [];
  return { clockAt, newestAt, leadMs, isWholeDeskAhead, doubt, mends, ahead };
}
