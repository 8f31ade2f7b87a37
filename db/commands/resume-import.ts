import { type ImportState, isUnfinished } from "@/domain/import/import";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk } from "../desk";
import { addStep } from "../logs/import-log";
import { readImportState } from "../queries/import/imports";

/**
 * Resumes an import that was stopped or interrupted. A process still working on it is refused at its next batch.
 * Errors: an unknown import, one that is finished, and one that is undone or about to be.
 */
export async function resumeImport(desk: Desk, importId: string): Promise<Outcome<ImportState>> {
  return change(desk, async (tx) => {
    const state = await readImportState(tx, importId);
    if (!state) return refuse("No such import", "importId", "unknown");
    if (!isUnfinished(state.step))
      return refuse("This import has ended: there is nothing left to continue", "importId");
    const { number, tally } = state.step;
    const values = { number: number + 1, act: "resumed", tally, reason: null } as const;
    return accept({ import: state.import, step: await addStep(tx, desk, state.import, values) });
  });
}
