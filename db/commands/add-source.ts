import type { Source, SourceGrading } from "@/domain/evidence/report";
import { parseSourceDraft } from "@/domain/evidence/source-draft";
import { accept, type Outcome } from "@/domain/outcome";
import { change, type Desk, log, refusalOfFuture } from "../desk";
import { addSourceRows, readRefusalOfSourceName } from "../logs/source-log";

type AddedSource = Source & { grading: SourceGrading };

/**
 * Adds a source with its first grading.
 * Errors: refusals by field; a name already in use; `effectiveAt` in the future.
 */
export async function addSource(desk: Desk, raw: unknown): Promise<Outcome<AddedSource>> {
  const parsed = parseSourceDraft(raw);
  if (!parsed.ok) return parsed;
  return change(desk, async (tx) => {
    const draft = { ...parsed.value, effectiveAt: parsed.value.effectiveAt ?? tx.recordedAt };
    const refusal =
      refusalOfFuture(desk, tx, draft.effectiveAt) ?? (await readRefusalOfSourceName(tx, draft.name));
    if (refusal) return refusal;
    const { source, grading } = await addSourceRows(tx, desk, draft);
    const added = { ...source, grading };
    await log(tx, desk, "source.added", source.id, added);
    return accept(added);
  });
}
