import { eq } from "drizzle-orm";
import type { Attribution } from "@/domain/incident/attribution";
import { attributionFieldsOf } from "@/domain/incident/incident-draft";
import { accept, type Outcome, refuse, refuseAsOutdated } from "@/domain/outcome";
import type { Desk } from "../desk";
import { alias } from "../sql/kit";
import type { Tx, View } from "../store";
import { attributions } from "../tables";

const later = alias(attributions, "later_attribution");

export async function addAttributionRow(
  tx: Tx,
  desk: Desk,
  fields: Omit<Attribution, "id" | "recordedAt" | "recordedBy">,
): Promise<Attribution> {
  const row = { ...fields, id: desk.newId(), recordedAt: tx.recordedAt, recordedBy: desk.actor };
  await tx.db.insert(attributions).values(row);
  return row;
}

/**
 * An attribution that can still be replaced.
 * Errors: refuses an unknown id, a withdrawal, and, with the newer row, one that was already replaced.
 */
export async function readReplaceableAttribution({ db }: View, id: string): Promise<Outcome<Attribution>> {
  const [found] = await db
    .select({ row: attributions, newer: later })
    .from(attributions)
    .leftJoin(later, eq(later.replacesId, attributions.id))
    .where(eq(attributions.id, id));
  if (!found) return refuse("No such attribution", "replacesId", "unknown");
  if (found.row.act === "withdrawn") return refuse("This attribution was withdrawn", "replacesId");
  if (!found.newer) return accept(found.row);
  const { newer } = found;
  return refuseAsOutdated(
    `${newer.recordedBy} has ${newer.act} this attribution meanwhile`,
    newer,
    attributionFieldsOf(newer),
  );
}
