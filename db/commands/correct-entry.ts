import { accept, type Outcome } from "@/domain/outcome";
import { refusalOfEntry, type WatchEntry } from "@/domain/watch/watch-entry";
import { parseEntryCorrectionDraft } from "@/domain/watch/watch-entry-draft";
import { change, type Desk, refusalOfFuture } from "../desk";
import { addEntryRow, readReplaceableEntry } from "../logs/watch-entry-log";

/**
 * Replaces the wording, owner or due time of a log entry, question or task. The earlier version stays.
 * Errors: refusals by field, by the kind of the entry; `replacesId` unknown or closed already; a conflict when it was
 *         replaced meanwhile; `effectiveAt` in the future (unchanged when left out).
 */
export async function correctEntry(desk: Desk, raw: unknown): Promise<Outcome<WatchEntry>> {
  const draft = parseEntryCorrectionDraft(raw);
  if (!draft.ok) return draft;
  const { replacesId, effectiveAt, ...values } = draft.value;
  return change(desk, async (tx) => {
    const before = await readReplaceableEntry(tx, replacesId);
    if (!before.ok) return before;
    const { kind } = before.value;
    const refusal = refusalOfFuture(desk, tx, effectiveAt) ?? refusalOfEntry(kind, values);
    if (refusal) return refusal;
    const corrected = {
      ...values,
      act: "corrected",
      effectiveAt: effectiveAt ?? before.value.effectiveAt,
    } as const;
    return accept(await addEntryRow(tx, desk, CORRECTED[kind], before.value, corrected));
  });
}

const CORRECTED = {
  entry: "entry.corrected",
  question: "question.corrected",
  task: "task.corrected",
} as const;
