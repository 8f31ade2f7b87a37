import { accept, type Outcome } from "@/domain/outcome";
import type { WatchEntry } from "@/domain/watch/watch-entry";
import { parseTaskClosing } from "@/domain/watch/watch-entry-draft";
import { change, type Desk } from "../desk";
import { addEntryRow, readReplaceableEntry } from "../logs/watch-entry-log";

/**
 * Marks a task as done, with how, or drops it with a reason.
 * Errors: refusals by field; `replacesId` unknown, closed already; a conflict when it was corrected meanwhile.
 */
export async function finishTask(desk: Desk, raw: unknown): Promise<Outcome<WatchEntry>> {
  const draft = parseTaskClosing(raw);
  if (!draft.ok) return draft;
  const { replacesId, ...values } = draft.value;
  return change(desk, async (tx) => {
    const before = await readReplaceableEntry(tx, replacesId, "task");
    if (!before.ok) return before;
    const closed = { ...values, effectiveAt: tx.recordedAt };
    return accept(await addEntryRow(tx, desk, "task.finished", before.value, closed));
  });
}
