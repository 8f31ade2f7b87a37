import type { Outage } from "@/domain/outage";
import { parseOutageDraft } from "@/domain/outage-draft";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { refusalOfFuture } from "../assessment-log";
import { change, type Desk, log } from "../desk";
import { readIndicator } from "../queries/indicator";
import { outages } from "../tables";

/**
 * Says that the sources of an indicator are down, which makes it blind, or back.
 * Errors: refusals by field; `indicatorId` unknown; `effectiveAt` in the future.
 */
export async function reportOutage(desk: Desk, raw: unknown): Promise<Outcome<Outage>> {
  const draft = parseOutageDraft(raw);
  if (!draft.ok) return draft;
  return change(desk, async (tx) => {
    const effectiveAt = draft.value.effectiveAt ?? tx.recordedAt;
    const future = refusalOfFuture(effectiveAt, tx.recordedAt);
    if (future) return future;
    if (!(await readIndicator(tx, draft.value.indicatorId)))
      return refuse("No such indicator", "indicatorId", "unknown");
    const outage = {
      ...draft.value,
      effectiveAt,
      id: desk.newId(),
      recordedAt: tx.recordedAt,
      recordedBy: desk.actor,
    };
    await tx.db.insert(outages).values(outage);
    await log(tx, desk, outage.act === "down" ? "outage.began" : "outage.ended", outage.id, outage);
    return accept(outage);
  });
}
