import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Tx } from "../store";
import { outages } from "../tables";
import { type Cut, inParts } from "./cut";

/** Removes an indicator's outage reports before the first kept instant, except for the last one. */
export async function removeOutages(tx: Tx, { cutAt, firstKeptAt }: Cut) {
  const later = alias(outages, "later");
  const laterWord = tx.db
    .select({ one: sql`1` })
    .from(later)
    .where(
      and(
        eq(later.indicatorId, outages.indicatorId),
        sql`${later.effectiveAt} > ${outages.effectiveAt}`,
        lt(later.effectiveAt, firstKeptAt),
        lt(later.recordedAt, cutAt),
      ),
    );
  const gone = await tx.db
    .select({ id: outages.id })
    .from(outages)
    .where(
      and(lt(outages.effectiveAt, firstKeptAt), lt(outages.recordedAt, cutAt), sql`exists ${laterWord}`),
    );
  for (const ids of inParts(gone.map((row) => row.id)))
    await tx.db.delete(outages).where(inArray(outages.id, ids));
}
