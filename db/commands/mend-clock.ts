import { CLOCK_TOLERANCE_MS } from "@/domain/clock/clock-doubt";
import { parseMendDraft, READING_VALID_MS } from "@/domain/clock/clock-draft";
import type { ClockMend } from "@/domain/clock/clock-mend";
import { minuteOf } from "@/domain/clock/clock-words";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk, log } from "../desk";
import { readMends } from "../queries/desk/clock";
import { readLastNumberBy } from "../queries/log/log-cursor";
import { readFirstRecordedAt, readTail } from "../queries/log/newest-log-entry";
import { clockMends, wrongTimes } from "../tables";

const ROWS_AT_ONCE = 200;

/**
 * Records that the clock was wrong and is right now, so that recorded time follows it again.
 * Shape:  everything recorded after the present counts as recorded now, a millisecond apart and in its order; its rows
 *         keep their times (DECISIONS: the mended clock). What takes effect in the future is left as it is.
 * Errors: refusals by field; nothing lies ahead; everything does, without `isWholeDesk`; an exercise.
 * Cost:   one pass over every table with recorded times.
 */
export async function mendClock(desk: Desk, raw: unknown): Promise<Outcome<ClockMend>> {
  const parsed = parseMendDraft(raw);
  if (!parsed.ok) return parsed;
  const draft = parsed.value;
  if (desk.exercise) return refuse("The clock of an exercise is set by its controls");
  return change(desk, async (tx) => {
    const clockAt = desk.now();
    if (draft.clockAt !== null && Math.abs(clockAt - draft.clockAt) > READING_VALID_MS)
      return refuse(`The clock says ${minuteOf(clockAt)} now. Check it, then fix again`, "", "conflict");
    const newest = await readTail(tx);
    if (newest.recordedAt - clockAt <= CLOCK_TOLERANCE_MS)
      return refuse("No entry is ahead of this machine's clock, so there is nothing to fix", "", "conflict");
    if (!draft.isWholeDesk && (await readFirstRecordedAt(tx)) > clockAt)
      return refuse(
        "Every entry of this desk lies ahead of the clock, so the clock is what is likely wrong. Set it first; if it is right, confirm that the whole desk was recorded with a wrong clock",
        "isWholeDesk",
      );
    const times = await tx.inner.readTimesAfter(clockAt);
    const recordedAt = clockAt + times.length + 1;
    const mend = {
      number: ((await readMends(tx)).at(-1)?.number ?? 0) + 1,
      clockAt,
      wrongFromAt: Math.min(...times.slice(0, 1)),
      wrongUntilAt: times.reduce((latest, at) => Math.max(latest, at), 0),
      entryCount: newest.revision - (await readLastNumberBy(tx, clockAt)),
      reason: draft.reason,
    };
    await tx.db.insert(clockMends).values({ ...mend, recordedAt, recordedBy: desk.actor });
    const rows = times.map((wrongAt, i) => ({
      mendNumber: mend.number,
      wrongAt,
      countsAsAt: clockAt + i + 1,
    }));
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
      await tx.db.insert(wrongTimes).values(rows.slice(from, from + ROWS_AT_ONCE));
    await tx.inner.applyMend(clockAt);
    await log({ ...tx, recordedAt }, desk, "clock.mended", desk.profile.id, mend);
    return accept({ ...mend, recordedAt, recordedBy: desk.actor });
  });
}
