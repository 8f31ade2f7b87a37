import { and, eq } from "drizzle-orm";
import { type Distinction, parseDistinctionDraft } from "@/domain/incident/distinction";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk, log } from "../desk";
import { readStandingIncident } from "../logs/incident-log";
import { isUnreplacedDistinction } from "../sql/unreplaced-rows";
import { distinctions } from "../tables";

/** A distinction, with what the two incidents are called. */
type Distinguished = Distinction & { title: string; categoryId: string; otherTitle: string };

/**
 * Keeps two incidents apart that look like one, so that they are not offered as duplicates again.
 * Errors: `oneId` or `otherId` unknown, retracted or merged; two that are kept apart already.
 */
export async function distinguishIncidents(desk: Desk, raw: unknown): Promise<Outcome<Distinguished>> {
  const draft = parseDistinctionDraft(raw);
  if (!draft.ok) return draft;
  const { oneId: first, otherId: second, reason } = draft.value;
  return change(desk, async (tx) => {
    const one = await readStandingIncident(tx, first);
    if (!one) return refuse(GONE, "oneId", "unknown");
    const other = await readStandingIncident(tx, second);
    if (!other) return refuse(GONE, "otherId", "unknown");
    if (one.incidentId === other.incidentId) return refuse("Give two different incidents", "otherId");
    const [oneId = "", otherId = ""] = [one.incidentId, other.incidentId].sort();
    const [known] = await tx.db
      .select({ id: distinctions.id })
      .from(distinctions)
      .where(
        and(
          eq(distinctions.oneId, oneId),
          eq(distinctions.otherId, otherId),
          isUnreplacedDistinction(tx.db, distinctions),
        ),
      );
    if (known) return refuse("These two are kept apart already", "otherId", "conflict");
    const learned = { recordedAt: tx.recordedAt, recordedBy: desk.actor };
    const row: Distinction = { id: desk.newId(), oneId, otherId, reason, replacesId: null, ...learned };
    await tx.db.insert(distinctions).values(row);
    const { title, categoryId } = one;
    const distinguished = { ...row, title, categoryId, otherTitle: other.title };
    await log(tx, desk, "incident.distinguished", one.incidentId, distinguished);
    return accept(distinguished);
  });
}

const GONE = "No such incident, or it was retracted or merged";
