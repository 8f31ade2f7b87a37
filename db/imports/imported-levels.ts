import { and, eq, gt, inArray, sql } from "drizzle-orm";
import type { Assessment, Judgement, Retraction } from "@/domain/assessment/assessment";
import type { CheckedLevel, CheckedRow } from "@/domain/import/checked-row";
import type { Fate } from "@/domain/import/import";
import { fateOfLevel, latestOf } from "@/domain/import/level-fate";
import { UNDONE_REASON } from "@/domain/import/undo-import";
import { startOfDay } from "@/domain/time/time";
import { type Desk, log } from "../desk";
import { addAssessment } from "../logs/assessment-log";
import { assessmentOf, readHolding, readPresentHolding } from "../queries/desk/holdings";
import { readFirstKeptDay } from "../retention";
import { alias } from "../sql/kit";
import { placeholder, statement } from "../sql/statement";
import { numbersAt, textIn, textsAt } from "../sql/words";
import type { Tx, View } from "../store";
import { assessments, importSteps, watchLog } from "../tables";
import type { Written } from "./matched-rows";

const later = alias(assessments, "later");

const saidOf = statement((db) =>
  db
    .select({ row: assessments, laterId: later.id })
    .from(assessments)
    .leftJoin(later, eq(later.replacesId, assessments.id))
    .where(
      and(
        sql`${assessments.indicatorId} in ${textsAt(placeholder("pairs"), 0)}`,
        sql`${assessments.effectiveAt} in ${numbersAt(placeholder("pairs"), 1)}`,
      ),
    )
    .orderBy(assessments.recordedAt, assessments.id),
);

type MatchedLevel = { row: CheckedRow; level: CheckedLevel; latest: Assessment | undefined; fate: Fate };

/**
 * Decides what to do with each row that is a level, matched by indicator and time. Judgements at the start of kept
 * history are left alone.
 */
export async function matchLevels(view: View, rows: readonly CheckedRow[]): Promise<MatchedLevel[]> {
  const content = rows.flatMap((row) =>
    row.content.kind === "level" ? [{ row, level: row.content.level }] : [],
  );
  if (content.length === 0) return [];
  const pairs = content.map(({ level }) => [level.indicatorId, level.effectiveAt]);
  const values = await saidOf(view, { pairs: JSON.stringify(pairs) });
  const all = values.map(({ row, laterId }) => ({ row: assessmentOf(row), isReplaced: laterId !== null }));
  const firstKept = await readFirstKeptDay(view);
  return content.map(({ row, level }) => {
    const known = all.filter(
      (each) => each.row.indicatorId === level.indicatorId && each.row.effectiveAt === level.effectiveAt,
    );
    const isOpening = firstKept !== null && level.effectiveAt < startOfDay(firstKept) && known.length > 0;
    const fate = isOpening ? "unchanged" : fateOfLevel(level, known);
    return { row, level, latest: latestOf(known), fate };
  });
}

/**
 * Sets new levels and corrects changed ones, as a form would.
 * Cost: a few statements and an entry of the watch log for each: a snapshot has as many levels as a desk indicators.
 */
export async function storeLevels(
  tx: Tx,
  desk: Desk,
  { importId }: Written,
  matched: readonly MatchedLevel[],
): Promise<void> {
  for (const { level, latest, fate } of matched) {
    if (fate === "new") {
      const at = { effectiveAt: level.effectiveAt, knownAt: tx.recordedAt };
      const before = await readHolding(tx, level.indicatorId, at);
      const holding = await readPresentHolding(tx, level.indicatorId);
      const isSuperseded = holding !== undefined && holding.effectiveAt > level.effectiveAt;
      const first = { act: "assessed", replacesId: null, restsOnId: null } as const;
      const set = await addAssessment<Judgement>(tx, desk, { ...level, ...first });
      const after = { ...set, importId, ...(isSuperseded && { isSuperseded }) };
      await log(tx, desk, "assessment.recorded", set.id, after, before);
    } else if (fate === "changed" && latest) await correctTo(tx, desk, level, latest, importId);
  }
}

async function correctTo(
  tx: Tx,
  desk: Desk,
  level: CheckedLevel,
  wrong: Assessment,
  importId: string | null,
) {
  const values = { ...level, act: "corrected", replacesId: wrong.id, restsOnId: null } as const;
  const correction = await addAssessment<Judgement>(tx, desk, values);
  const after = { ...correction, ...(importId !== null && { importId }) };
  await log(tx, desk, "assessment.corrected", correction.id, after, wrong);
}

/** Undoes the levels that an import set, from an entry of the watch log on. */
export async function withdrawLevels(
  tx: Tx,
  desk: Desk,
  { importId, from, limit }: { importId: string; from: number; limit: number },
) {
  const steps = tx.db
    .select({ at: importSteps.recordedAt })
    .from(importSteps)
    .where(eq(importSteps.importId, importId));
  const entries = await tx.db
    .select({ seq: watchLog.seq, id: watchLog.subjectId, before: watchLog.before, action: watchLog.action })
    .from(watchLog)
    .where(
      and(
        inArray(watchLog.recordedAt, steps),
        inArray(watchLog.action, ["assessment.recorded", "assessment.corrected"]),
        eq(textIn(watchLog.after, "importId"), importId),
        gt(watchLog.seq, from),
      ),
    )
    .orderBy(watchLog.seq)
    .limit(limit);
  const sums = { retracted: 0, putBack: 0, kept: 0 };
  for (const { id, before, action } of entries) {
    const done = await withdrawLevel(tx, desk, id, action === "assessment.corrected" ? before : null);
    if (done) sums[done]++;
  }
  return { sums, last: entries.length < limit ? undefined : entries.at(-1)?.seq };
}

/** Undoes one level; null where that was already done. */
async function withdrawLevel(tx: Tx, desk: Desk, id: string, before: Record<string, unknown> | null) {
  const [row] = await tx.db.select().from(assessments).where(eq(assessments.id, id));
  const [later] = await tx.db.select().from(assessments).where(eq(assessments.replacesId, id));
  if (!row) return null;
  if (later) return later.rationale === UNDONE_REASON ? null : "kept";
  const { indicatorId, effectiveAt } = row;
  if (before) {
    const { level, likelihoodRatio, confidence, rationale } = before as unknown as Judgement;
    const values = { indicatorId, effectiveAt, level, likelihoodRatio, confidence, rationale };
    await correctTo(tx, desk, values, assessmentOf(row), null);
    return "putBack";
  }
  const nothing = { level: null, likelihoodRatio: null, confidence: null, restsOnId: null } as const;
  const fields = {
    indicatorId,
    effectiveAt,
    act: "retracted",
    replacesId: id,
    rationale: UNDONE_REASON,
  } as const;
  const retraction = await addAssessment<Retraction>(tx, desk, { ...fields, ...nothing });
  await log(tx, desk, "assessment.retracted", retraction.id, retraction, assessmentOf(row));
  return "retracted";
}
