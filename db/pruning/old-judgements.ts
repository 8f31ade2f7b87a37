import { eq, inArray } from "drizzle-orm";
import { keptJudgementsOf } from "@/domain/retention/retention";
import { assessmentOf } from "../queries/desk/holdings";
import type { Tx } from "../store";
import { assessments, evidenceTies } from "../tables";
import { type Cut, inParts } from "./cut";

/** Removes an indicator's judgements and their evidence links, except for those that kept history needs. */
export async function removeJudgements(tx: Tx, indicatorId: string, { cutAt }: Cut) {
  const log = await tx.db.select().from(assessments).where(eq(assessments.indicatorId, indicatorId));
  const kept = keptJudgementsOf(log.map(assessmentOf), cutAt);
  const gone = log.map((row) => row.id).filter((id) => !kept.has(id));
  for (const ids of inParts(gone)) {
    await tx.db.delete(evidenceTies).where(inArray(evidenceTies.assessmentId, ids));
    await tx.db.delete(assessments).where(inArray(assessments.id, ids));
  }
}
