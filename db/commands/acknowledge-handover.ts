import { accept, type Outcome, refuse } from "@/domain/outcome";
import { dateTimeGroupOf } from "@/domain/time/time";
import type { HandoverEntry } from "@/domain/watch/handover";
import { refusalOfAcknowledgement, type Watch } from "@/domain/watch/watch";
import { parseAcknowledgementDraft } from "@/domain/watch/watch-draft";
import { change, type Desk, log, refusalOfFuture } from "../desk";
import { readHandoverEntry } from "../queries/watch/handovers";
import { readNewestWatchState } from "../queries/watch/watch";
import { watches } from "../tables";

/**
 * Acknowledges a hand-over, which starts the watch of whoever acknowledges it.
 * Errors: refusals by field; `number` unknown; acknowledged or replaced already; `actor` wrote it; `effectiveAt` in the
 *         future or before the brief was written.
 */
export async function acknowledgeHandover(desk: Desk, raw: unknown): Promise<Outcome<Watch>> {
  const draft = parseAcknowledgementDraft(raw);
  if (!draft.ok) return draft;
  const { number, ...times } = draft.value;
  return change(desk, async (tx) => {
    const handover = await readHandoverEntry(tx, number);
    if (!handover) return refuse(`There is no hand-over ${number}`, "number", "unknown");
    const { watch: before, pending } = await readNewestWatchState(tx);
    if (pending?.number !== number) return refuse(fateOf(handover), "number");
    const row = { ...times, effectiveAt: times.effectiveAt ?? tx.recordedAt };
    const refusal =
      refusalOfFuture(desk, tx, row.effectiveAt) ?? refusalOfAcknowledgement(row, desk.actor, pending);
    if (refusal) return refusal;
    const learned = { recordedAt: tx.recordedAt, recordedBy: desk.actor };
    const watch = { ...row, id: desk.newId(), acknowledgesId: handover.id, reason: null, ...learned };
    await tx.db.insert(watches).values(watch);
    await log(tx, desk, "handover.acknowledged", handover.id, watch, handover);
    await log(tx, desk, "watch.started", watch.id, watch, before);
    return accept(watch);
  });
}

/** Why a hand-over can no longer be acknowledged. */
const fateOf = ({ number, acknowledgedBy, acknowledgedAt, replacedByNumber }: HandoverEntry): string =>
  acknowledgedBy !== null && acknowledgedAt !== null
    ? `${acknowledgedBy} has acknowledged hand-over ${number} already, at ${dateTimeGroupOf(acknowledgedAt)}`
    : `Hand-over ${replacedByNumber} has replaced hand-over ${number}; acknowledge that one`;
