import { type ImportState, NOTHING_READ } from "@/domain/import/import";
import { parseImportDraft } from "@/domain/import/import-draft";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk } from "../desk";
import { addStep } from "../logs/import-log";
import { readCategory } from "../queries/definition/category";
import { readImportState } from "../queries/import/imports";
import { imports } from "../tables";

/**
 * Records the start of an import. Its rows follow in batches.
 * Errors: refusals by field; `categoryId` unknown; a conflict when the import of this `id` has already begun.
 */
export async function beginImport(desk: Desk, raw: unknown): Promise<Outcome<ImportState>> {
  const parsed = parseImportDraft(raw);
  if (!parsed.ok) return parsed;
  const draft = parsed.value;
  return change(desk, async (tx) => {
    if (draft.categoryId !== null && !(await readCategory(tx, draft.categoryId)))
      return refuse("No such category", "categoryId", "unknown");
    const id = draft.id ?? desk.newId();
    if (await readImportState(tx, id)) return refuse("This import has begun already", "id", "conflict");
    const begun = { ...draft, id, recordedAt: tx.recordedAt, recordedBy: desk.actor };
    await tx.db.insert(imports).values(begun);
    const first = { number: 1, act: "began", tally: NOTHING_READ, reason: draft.fileName } as const;
    const step = await addStep(tx, desk, begun, first);
    return accept({ import: begun, step });
  });
}
