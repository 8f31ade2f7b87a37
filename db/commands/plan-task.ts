import { type Outcome, refuse } from "@/domain/outcome";
import { isoOf } from "@/domain/time/time";
import type { WatchEntry } from "@/domain/watch/watch-entry";
import { parseTaskDraft } from "@/domain/watch/watch-entry-draft";
import { change, type Desk } from "../desk";
import { addEntry } from "../logs/watch-entry-log";

/**
 * Records a task and when it is due. It carries over from watch to watch.
 * Errors: refusals by field; a `dueAt` that has passed; `effectiveAt` in the future.
 */
export async function planTask(desk: Desk, raw: unknown): Promise<Outcome<WatchEntry>> {
  const draft = parseTaskDraft(raw);
  if (!draft.ok) return draft;
  return change(desk, async (tx) => {
    if (draft.value.dueAt < tx.recordedAt)
      return refuse(`This has passed: the desk's clock says ${isoOf(tx.recordedAt)}`, "dueAt");
    return addEntry(tx, desk, "task.planned", { ...draft.value, kind: "task" });
  });
}
