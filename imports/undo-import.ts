import { NOTHING_WITHDRAWN, undoImportRows } from "@/db/commands/undo-import-rows";
import type { Desk } from "@/db/desk";
import type { ImportState, ImportStep } from "@/domain/import/import";
import { goOnOrStop, noteProgress } from "./process-signals";
import { valueFrom } from "./run-import";

/**
 * Undoes a whole import, batch by batch. When interrupted, it can be started again.
 * Errors: throws ImportFailed for one that is already undone; Stopped.
 */
export async function undoImport(
  desk: Desk,
  { import: { id: importId }, step: { number: after } }: ImportState,
  onBatch: (rowCount: number) => void,
): Promise<ImportStep> {
  let stretch: Parameters<typeof undoImportRows>[1] = { importId, after, ...NOTHING_WITHDRAWN };
  for (;;) {
    const { step, sums, next } = valueFrom(await undoImportRows(desk, stretch));
    noteProgress();
    onBatch(sums.retracted + sums.putBack);
    if (next === undefined) return step;
    stretch = { importId, after: step.number, from: next, sums };
    goOnOrStop();
  }
}
