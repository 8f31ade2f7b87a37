import type { Desk } from "@/db/desk";
import { readImportState } from "@/db/queries/import/imports";
import { Stopped, stopOnSignal } from "@/imports/stopping";
import { undoImport } from "@/imports/undo-import";
import { EXIT, Failed, progressOf, say } from "../command-line";

/** Errors: throws Failed for an unknown import, ImportFailed for one that is already undone. */
export async function undo(desk: Desk, importId: string): Promise<void> {
  const state = await desk.store.read((view) => readImportState(view, importId));
  if (!state) throw new Failed(`There is no import ${importId}.`);
  stopOnSignal();
  const progress = progressOf(`Undoing ${state.import.fileName}`);
  try {
    const { reason } = await undoImport(desk, state, (count) => progress(`${count} rows`));
    progress();
    say(`Undone: ${reason}.`);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    progress();
    say(`Stopped. Part of it is undone. To undo the rest: npm run import -- --undo ${importId}`);
    process.exitCode = EXIT.failed;
  }
}
