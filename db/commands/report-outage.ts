import { parseOutageDraft } from "@/domain/assessment/assessment-draft";
import { type Outage, refusalOfOutage } from "@/domain/assessment/outage";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { LAST_INSTANT } from "@/domain/time/time";
import { change, type Desk, log, refusalOfFuture } from "../desk";
import { readIndicator } from "../queries/definition/indicator";
import { readOutages } from "../queries/definition/outages";
import { outages } from "../tables";

/**
 * Reports that an indicator's sources are down, which makes it blind, or back.
 * Errors: refusals by field; `indicatorId` unknown; `effectiveAt` in the future; down while down already, back while
 *         not down or before the last time they went down.
 */
export async function reportOutage(desk: Desk, raw: unknown): Promise<Outcome<Outage>> {
  const draft = parseOutageDraft(raw);
  if (!draft.ok) return draft;
  return change(desk, async (tx) => {
    const effectiveAt = draft.value.effectiveAt ?? tx.recordedAt;
    const future = refusalOfFuture(desk, tx, effectiveAt);
    if (future) return future;
    if (!(await readIndicator(tx, draft.value.indicatorId)))
      return refuse("No such indicator", "indicatorId", "unknown");
    const row = { ...draft.value, effectiveAt };
    const everything = { effectiveAt: LAST_INSTANT, knownAt: LAST_INSTANT };
    const refusal = refusalOfOutage(row, await readOutages(tx, everything));
    if (refusal) return refusal;
    const outage = {
      ...row,
      id: desk.newId(),
      recordedAt: tx.recordedAt,
      recordedBy: desk.actor,
    };
    await tx.db.insert(outages).values(outage);
    await log(tx, desk, outage.act === "down" ? "outage.began" : "outage.ended", outage.id, outage);
    return accept(outage);
  });
}
