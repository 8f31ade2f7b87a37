import { type ImportStep, isUnfinished, type Tally } from "@/domain/import/import";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk } from "../desk";
import { addStep, readStateAfter } from "../logs/import-log";

type End = {
  importId: string;
  after: number;
  act: "finished" | "stopped";
  tally: Tally;
  reason: string | null;
};

/**
 * Completes an import, or stops it early.
 * Errors: an unknown import; a conflict when another process has continued or ended it.
 */
export async function endImport(
  desk: Desk,
  { importId, after, ...values }: End,
): Promise<Outcome<ImportStep>> {
  return change(desk, async (tx) => {
    const state = await readStateAfter(tx, { importId, after });
    if (!state.ok) return state;
    if (!isUnfinished(state.value.step))
      return refuse("This import has ended already", "importId", "conflict");
    return accept(await addStep(tx, desk, state.value.import, { ...values, number: after + 1 }));
  });
}
