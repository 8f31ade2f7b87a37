import { and, eq } from "drizzle-orm";
import { formFieldsOf, parseUntieDraft } from "@/domain/evidence/evidence-draft";
import type { EvidenceTie } from "@/domain/evidence/report";
import { accept, type Outcome, refuse, refuseAsOutdated } from "@/domain/outcome";
import { change, type Desk, log } from "../desk";
import { addTieRow, type Target } from "../logs/evidence-log";
import { readTarget } from "../queries/evidence/evidence-target";
import { alias } from "../sql/kit";
import type { View } from "../store";
import { evidenceTies } from "../tables";

type Untied = EvidenceTie & Pick<Target, "indicatorId" | "title">;

/**
 * Unlinks a report from an assessment or an incident. The link stays in the log.
 * Errors: `replacesId` unknown; a conflict when it was already unlinked.
 */
export async function untieEvidence(desk: Desk, raw: unknown): Promise<Outcome<Untied>> {
  const draft = parseUntieDraft(raw);
  if (!draft.ok) return draft;
  const { replacesId, reason } = draft.value;
  return change(desk, async (tx) => {
    const before = await readTied(tx, replacesId);
    if (!before.ok) return before;
    const row = await addTieRow(tx, desk, { ...before.value, act: "untied", replacesId, reason });
    const target = await readTarget(tx, row);
    const untied = { ...row, indicatorId: target?.indicatorId ?? null, title: target?.title ?? null };
    await log(tx, desk, "evidence.untied", row.assessmentId ?? row.incidentId ?? "", untied, before.value);
    return accept(untied);
  });
}

/** A link that can still be removed. */
async function readTied(view: View, id: string): Promise<Outcome<EvidenceTie>> {
  const later = alias(evidenceTies, "later");
  const [found] = await view.db
    .select({ tie: evidenceTies, later })
    .from(evidenceTies)
    .leftJoin(later, eq(later.replacesId, evidenceTies.id))
    .where(and(eq(evidenceTies.id, id), eq(evidenceTies.act, "tied")));
  if (!found) return refuse("No such evidence", "replacesId", "unknown");
  if (!found.later) return accept(found.tie);
  const newer = found.later;
  return refuseAsOutdated(
    `${newer.recordedBy} has unlinked this report meanwhile`,
    newer,
    formFieldsOf(newer),
  );
}
