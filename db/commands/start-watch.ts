import { accept, type Outcome } from "@/domain/outcome";
import { refusalOfStart, type Watch } from "@/domain/watch/watch";
import { parseWatchDraft } from "@/domain/watch/watch-draft";
import { change, type Desk, log, refusalOfFuture } from "../desk";
import { readNewestWatchState } from "../queries/watch/watch";
import { watches } from "../tables";

/**
 * Starts the actor's watch, which ends the previous one.
 * Errors: refusals by field; `effectiveAt` in the future or before the current watch; a hand-over that waits to be
 *         acknowledged; `actor` already has the watch; no `reason` while someone else has it.
 */
export async function startWatch(desk: Desk, raw: unknown): Promise<Outcome<Watch>> {
  const draft = parseWatchDraft(raw);
  if (!draft.ok) return draft;
  return change(desk, async (tx) => {
    const row = { ...draft.value, effectiveAt: draft.value.effectiveAt ?? tx.recordedAt };
    const state = await readNewestWatchState(tx);
    const refusal = refusalOfFuture(desk, tx, row.effectiveAt) ?? refusalOfStart(row, desk.actor, state);
    if (refusal) return refusal;
    const watch = {
      ...row,
      reason: state.watch && row.reason,
      id: desk.newId(),
      acknowledgesId: null,
      recordedAt: tx.recordedAt,
      recordedBy: desk.actor,
    };
    await tx.db.insert(watches).values(watch);
    await log(tx, desk, "watch.started", watch.id, watch, state.watch);
    return accept(watch);
  });
}
