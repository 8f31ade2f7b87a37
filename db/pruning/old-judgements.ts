import { and, eq, inArray, lt, notInArray, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { openingOf } from "@/domain/time/retention";
import { assessmentOf } from "../queries/holdings";
import type { Tx } from "../store";
import { assessments, evidenceTies } from "../tables";
import type { Cut } from "./cut";

/** The judgements of an indicator go, with what was tied to them, except for what opens the kept history. */
export async function removeJudgements(tx: Tx, indicatorId: string, { cutAt, firstKeptAt }: Cut) {
  const old = alias(assessments, "old");
  const isOld = and(eq(assessments.indicatorId, indicatorId), lt(assessments.effectiveAt, firstKeptAt));
  const replacesOld = inArray(
    assessments.replacesId,
    tx.db
      .select({ id: old.id })
      .from(old)
      .where(and(eq(old.indicatorId, indicatorId), lt(old.effectiveAt, firstKeptAt))),
  );
  const rows = await tx.db.select().from(assessments).where(or(isOld, replacesOld));
  const kept = openingOf(rows.map(assessmentOf), cutAt);
  const goes = and(isOld, lt(assessments.recordedAt, cutAt), notInArray(assessments.id, [...kept]));
  const gone = tx.db.select({ id: assessments.id }).from(assessments).where(goes);
  await tx.db.delete(evidenceTies).where(inArray(evidenceTies.assessmentId, gone));
  await tx.db.delete(assessments).where(goes);
}
