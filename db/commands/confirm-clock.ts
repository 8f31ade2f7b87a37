import { parseClockConfirmation, READING_VALID_MS } from "@/domain/clock/clock-draft";
import { minuteOf } from "@/domain/clock/clock-words";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import type { Instant } from "@/domain/time/time";
import { type Desk, log, readClockDoubt, refusalOfNobody } from "../desk";

/** What was confirmed, with the newest entry and what the clock should have read; null when unknown. */
type ConfirmedClock = { clockAt: Instant; newestAt: Instant; expectedAt: Instant | null };

/**
 * Confirms that the clock is right, which lets the desk record again.
 * Errors: refuses without an actor, when nothing is in doubt, and when the clock no longer reads `clockAt`, which is
 *         optional.
 */
export async function confirmClock(desk: Desk, raw: unknown): Promise<Outcome<ConfirmedClock>> {
  const draft = parseClockConfirmation(raw);
  if (!draft.ok) return draft;
  const nobody = refusalOfNobody(desk);
  if (nobody) return nobody;
  const doubt = await readClockDoubt(desk);
  if (!doubt) return refuse("There is nothing to confirm: the clock is trusted", "", "conflict");
  const { clockAt } = draft.value;
  if (clockAt !== null && Math.abs(doubt.clockAt - clockAt) > READING_VALID_MS)
    return refuse(
      `The clock says ${minuteOf(doubt.clockAt)} now. Check it, then confirm again`,
      "",
      "conflict",
    );
  return desk.store.write(doubt.clockAt, async (tx) => {
    const confirmed = { clockAt: tx.recordedAt, newestAt: doubt.newestAt, expectedAt: doubt.expectedAt };
    await log(tx, desk, "clock.confirmed", desk.profile.id, confirmed);
    return accept(confirmed);
  });
}
