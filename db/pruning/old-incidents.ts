import { and, eq, inArray, lt, notExists, type SQL, sql } from "drizzle-orm";
import { alias } from "../sql/kit";
import { mergedIntoThem } from "../sql/mergers";
import type { Tx } from "../store";
import { attributions, evidenceTies, incidents } from "../tables";
import { type Cut, inParts } from "./cut";

/** Removes incidents, with their attributions, about which nothing was recorded from the cut-off on. */
export async function removeIncidents(tx: Tx, { cutAt, firstKeptAt }: Cut) {
  const other = alias(incidents, "other");
  const spoken = (from: SQL | undefined) => notExists(tx.db.select({ one: sql`1` }).from(other).where(from));
  const isSame = inArray(
    other.incidentId,
    sql`(select id from ${mergedIntoThem(tx.db, sql`select ${incidents.incidentId} as id`)})`,
  );
  const laterAttribution = tx.db
    .select({ one: sql`1` })
    .from(attributions)
    .where(
      and(eq(attributions.incidentId, incidents.incidentId), sql`${attributions.recordedAt} >= ${cutAt}`),
    );
  const laterTied = tx.db
    .select({ one: sql`1` })
    .from(evidenceTies)
    .where(
      and(eq(evidenceTies.incidentId, incidents.incidentId), sql`${evidenceTies.recordedAt} >= ${cutAt}`),
    );
  const gone = (
    await tx.db
      .selectDistinct({ id: incidents.incidentId })
      .from(incidents)
      .where(
        and(
          lt(incidents.recordedAt, cutAt),
          lt(incidents.effectiveAt, firstKeptAt),
          spoken(
            and(isSame, sql`(${other.recordedAt} >= ${cutAt} or ${other.effectiveAt} >= ${firstKeptAt})`),
          ),
          notExists(laterAttribution),
          notExists(laterTied),
        ),
      )
  ).map((row) => row.id);
  for (const ids of inParts(gone)) {
    await tx.db.delete(evidenceTies).where(inArray(evidenceTies.incidentId, ids));
    await tx.db.delete(attributions).where(inArray(attributions.incidentId, ids));
    await tx.db.delete(incidents).where(inArray(incidents.incidentId, ids));
  }
}
