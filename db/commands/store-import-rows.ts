import type { CheckedRow } from "@/domain/import/checked-row";
import { counted, type ImportStep, isUnfinished, type Tally } from "@/domain/import/import";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk } from "../desk";
import { storeRows } from "../imports/imported-rows";
import { addStep, readStateAfter } from "../logs/import-log";
import { readIsOldEdition } from "../queries/import/imports";

/** A run of consecutive rows of a file. `tally` counts the file up to its end, refused and duplicate rows included. */
type Batch = { importId: string; after: number; tally: Tally; rows: readonly CheckedRow[] };

/**
 * Stores a batch of an import in one transaction: what is new, and what differs from its dataset's last edition.
 * Shape:  `after` is the newest step that the caller knows of.
 * Errors: an unknown import; a conflict when another process has continued or ended it.
 * Cost:   a few statements beside the inserts, whatever the number of rows; one row of the watch log.
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
