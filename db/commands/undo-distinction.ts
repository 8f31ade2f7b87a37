import { and, eq, inArray } from "drizzle-orm";
import type { Distinction } from "@/domain/incident/distinction";
import { parseIncidentRetractionDraft } from "@/domain/incident/incident-draft";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { LAST_INSTANT } from "@/domain/time/time";
import { change, type Desk, log } from "../desk";
import { isLastIncidentVersion, isUnreplacedDistinction } from "../sql/unreplaced-rows";
import { distinctions, incidents } from "../tables";

/** What took a distinction back, with what the first incident is called. */
type Undone = Distinction & { title: string; categoryId: string; otherTitle: string };

/**
 * Takes back that two incidents were kept apart: they are offered as likely duplicates again.
 * Errors: `replacesId` unknown; a conflict when it was taken back already.
 */
export async function undoDistinction(desk: Desk, raw: unknown): Promise<Outcome<Undone>> {
  const draft = parseIncidentRetractionDraft(raw);
  if (!draft.ok) return draft;
  const { replacesId, reason } = draft.value;
  return change(desk, async (tx) => {
    const [before] = await tx.db.select().from(distinctions).where(eq(distinctions.id, replacesId));
    if (!before || before.replacesId !== null)
      return refuse("No such decision to keep both", "replacesId", "unknown");
    const [standing] = await tx.db
      .select({ id: distinctions.id })
      .from(distinctions)
      .where(and(eq(distinctions.id, replacesId), isUnreplacedDistinction(tx.db, distinctions)));
    if (!standing) return refuse("These two are no longer kept apart", "replacesId", "conflict");
    const named = await tx.db
      .select()
      .from(incidents)
      .where(
        and(
          inArray(incidents.incidentId, [before.oneId, before.otherId]),
          isLastIncidentVersion(tx.db, incidents, LAST_INSTANT),
        ),
      );
    const [one, other] = [before.oneId, before.otherId].map((id) =>
      named.find(({ incidentId }) => incidentId === id),
    );
    const learned = { recordedAt: tx.recordedAt, recordedBy: desk.actor };
    const row: Distinction = { ...before, id: desk.newId(), replacesId, reason, ...learned };
    await tx.db.insert(distinctions).values(row);
    const undone = {
      ...row,
      title: one?.title ?? "",
      categoryId: one?.categoryId ?? "",
      otherTitle: other?.title ?? "",
    };
    await log(tx, desk, "distinction.withdrawn", before.oneId, undone, before);
    return accept(undone);
  });
}
