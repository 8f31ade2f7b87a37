import type { CheckedRow } from "@/domain/import/checked-row";
import { counted, type ImportStep, isUnfinished, type Tally } from "@/domain/import/import";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk } from "../desk";
import { storeRows } from "../imports/imported-rows";
import { addStep, readStateAfter } from "../logs/import-log";
import { readIsOldEdition } from "../queries/import/imports";

/**
 * Rows of a file that stand one after the other in it. `tally` counts the file up to them, and of them the refused and
 * the duplicate ones.
 */
type Batch = { importId: string; after: number; tally: Tally; rows: readonly CheckedRow[] };

/**
 * Stores a batch of an import in one transaction: what is new, and what its dataset tells otherwise than before.
 * Shape:  `after` is the number of the newest step that the caller knows of.
 * Errors: an unknown import; a conflict when another process went on with it, or ended it.
 * Cost:   the same few statements however many rows, beside the inserts themselves; one row of the watch log.
 */
export async function storeImportRows(desk: Desk, batch: Batch): Promise<Outcome<ImportStep>> {
  return change(desk, async (tx) => {
    const state = await readStateAfter(tx, batch);
    if (!state.ok) return state;
    if (!isUnfinished(state.value.step))
      return refuse("This import has ended already", "importId", "conflict");
    const { dataset } = state.value.import;
    const edition = { dataset, isOld: await readIsOldEdition(tx, state.value.import) };
    const fates = await storeRows(tx, desk, batch.importId, edition, batch.rows);
    const tally = fates.reduce((sum, fate) => counted(sum, fate), batch.tally);
    return accept(
      await addStep(tx, desk, state.value.import, {
        number: batch.after + 1,
        act: "continued",
        tally,
        reason: null,
      }),
    );
  });
}
