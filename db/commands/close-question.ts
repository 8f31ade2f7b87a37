import { accept, type Outcome } from "@/domain/outcome";
import type { WatchEntry } from "@/domain/watch/watch-entry";
import { parseQuestionClosing } from "@/domain/watch/watch-entry-draft";
import { change, type Desk } from "../desk";
import { addEntryRow, readReplaceableEntry } from "../logs/watch-entry-log";

/**
 * Answers an open question, or drops it with a reason.
 * Errors: refusals by field; `replacesId` unknown, closed already; a conflict when it was corrected meanwhile.
 */
export async function closeQuestion(desk: Desk, raw: unknown): Promise<Outcome<WatchEntry>> {
  const draft = parseQuestionClosing(raw);
  if (!draft.ok) return draft;
  const { replacesId, ...values } = draft.value;
  return change(desk, async (tx) => {
    const before = await readReplaceableEntry(tx, replacesId, "question");
    if (!before.ok) return before;
    const closed = { ...values, effectiveAt: tx.recordedAt };
    return accept(await addEntryRow(tx, desk, "question.closed", before.value, closed));
  });
}
