import { NOTHING_WITHDRAWN, undoImportRows } from "@/db/commands/undo-import-rows";
import type { Desk } from "@/db/desk";
import { readImportState } from "@/db/queries/import/imports";
import { EXIT, Failed, progressOf, say } from "../command-line";
import { noteProgress } from "./progress-signal";
import { valueFrom } from "./run";
import { goOnOrStop, Stopped, stopOnSignal } from "./stopping";

/**
 * Undoes an import as a whole, batch by batch. Stopped or interrupted, it can be started again.
 * Errors: throws Failed for an unknown import, and for one that is undone.
 */
export async function undoImport(desk: Desk, importId: string): Promise<void> {
  const state = await desk.store.read((view) => readImportState(view, importId));
  if (!state) throw new Failed(`There is no import ${importId}.`);
  stopOnSignal();
  const progress = progressOf(`Undoing ${state.import.fileName}`);
  let stretch: Parameters<typeof undoImportRows>[1] = {
    importId,
    after: state.step.number,
    ...NOTHING_WITHDRAWN,
  };
  try {
    for (;;) {
      const { step, sums, next } = valueFrom(await undoImportRows(desk, stretch));
      noteProgress();
      progress(`${sums.retracted + sums.putBack} rows`);
      if (next === undefined) {
        progress();
        say(`Undone: ${step.reason}.`);
        return;
      }
      stretch = { importId, after: step.number, from: next, sums };
      goOnOrStop();
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    progress();
    say(`Stopped. Part of it is undone. To undo the rest: npm run import -- --undo ${importId}`);
    process.exitCode = EXIT.failed;
  }
}
