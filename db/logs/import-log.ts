import type { Import, ImportStep, Tally } from "@/domain/import/import";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { type Desk, log } from "../desk";
import { readImportState } from "../queries/import/imports";
import { insertion } from "../sql/insertion";
import type { Tx } from "../store";
import { importSteps } from "../tables";

const insertStep = insertion(importSteps);

export async function addStep(
  tx: Tx,
  desk: Desk,
  named: Pick<Import, "id" | "dataset" | "fileName">,
  values: Pick<ImportStep, "number" | "act" | "tally" | "reason">,
): Promise<ImportStep> {
  const { id: importId, dataset, fileName } = named;
  const { tally, act, ...rest } = values;
  const learned = { recordedAt: tx.recordedAt, recordedBy: desk.actor };
  await insertStep(tx, { ...rest, act, ...learned, ...countsOf(tally), id: desk.newId(), importId });
  await log(tx, desk, `import.${act}`, importId, { importId, dataset, fileName, ...values });
  return { importId, ...values, ...learned };
}

const countsOf = (tally: Tally) => ({
  readCount: tally.read,
  newCount: tally.new,
  changedCount: tally.changed,
  unchangedCount: tally.unchanged,
  duplicateCount: tally.duplicate,
  refusedCount: tally.refused,
});

/**
 * The state of an import whose newest step is `after`.
 * Errors: refuses an unknown import, and one that another process has continued.
 */
export async function readStateAfter(tx: Tx, { importId, after }: { importId: string; after: number }) {
  const state = await readImportState(tx, importId);
  const outcome: Outcome<NonNullable<typeof state>> = !state
    ? refuse("No such import", "importId", "unknown")
    : state.step.number === after
      ? accept(state)
      : refuse("Another process has gone on with this import", "importId", "conflict");
  return outcome;
}
