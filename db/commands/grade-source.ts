import type { SourceGrading } from "@/domain/evidence/report";
import { gradingInForceOf } from "@/domain/evidence/source";
import { gradingFieldsOf, parseGradingDraft } from "@/domain/evidence/source-draft";
import { accept, type Outcome, refuse, refuseAsOutdated } from "@/domain/outcome";
import { change, type Desk, log, refusalOfFuture } from "../desk";
import { addSourceGrading, readNewestSource } from "../logs/source-log";
import { readGradings } from "../queries/evidence/source-gradings";

type Graded = SourceGrading & { sourceName: string };

/**
 * Regrades the reliability of a source. Earlier gradings stay.
 * Errors: refusals by field; `sourceId` unknown; `effectiveAt` in the future; a conflict when the grading that the
 *         draft was based on no longer holds.
 */
export async function gradeSource(desk: Desk, raw: unknown): Promise<Outcome<Graded>> {
  const parsed = parseGradingDraft(raw);
  if (!parsed.ok) return parsed;
  const { seenId, ...values } = parsed.value;
  return change(desk, async (tx) => {
    const effectiveAt = values.effectiveAt ?? tx.recordedAt;
    const future = refusalOfFuture(desk, tx, effectiveAt);
    if (future) return future;
    const source = await readNewestSource(tx, values.sourceId);
    if (!source) return refuse("No such source", "sourceId", "unknown");
    const now = { effectiveAt: tx.recordedAt, knownAt: tx.recordedAt };
    const before = gradingInForceOf(await readGradings(tx, [source.id], now), now);
    if (seenId !== null && before && seenId !== before.id)
      return refuseAsOutdated(
        `${before.recordedBy} has graded this source meanwhile`,
        before,
        gradingFieldsOf(before),
      );
    const grading = await addSourceGrading(tx, desk, { ...values, effectiveAt });
    const graded = { ...grading, sourceName: source.name };
    await log(tx, desk, "source.graded", source.id, graded, before);
    return accept(graded);
  });
}
