import type { Version } from "@/domain/definition";
import { parseRetirementDraft } from "@/domain/definition-draft";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { addVersion, type Book, readUnchanged } from "../definitions";
import { change, type Desk } from "../desk";

/**
 * Takes a category or an indicator off the board from now on, or brings it back. Its history stays.
 * Errors: refusals by field; unknown id; already so; a conflict when somebody saved meanwhile.
 */
export async function retireDefinition<D extends Version>(desk: Desk, book: Book<D>, raw: unknown): Promise<Outcome<D>> {
  return setRetired(desk, book, raw, true);
}

/** The reverse of `retireDefinition`. */
export async function restoreDefinition<D extends Version>(desk: Desk, book: Book<D>, raw: unknown): Promise<Outcome<D>> {
  return setRetired(desk, book, raw, false);
}

async function setRetired<D extends Version>(desk: Desk, book: Book<D>, raw: unknown, isRetired: boolean) {
  const draft = parseRetirementDraft(raw);
  if (!draft.ok) return draft;
  return change(desk, async (tx): Promise<Outcome<D>> => {
    const before = await readUnchanged(tx, book, draft.value);
    if (!before.ok) return before;
    if (before.value.isRetired === isRetired)
      return refuse(`This ${book.noun} is ${isRetired ? "retired already" : "not retired"}`, "id");
    const changed = { reason: draft.value.reason, isRetired, change: isRetired ? "retired" : "restored" } as const;
    return accept(await addVersion(tx, desk, book, before.value, changed as Partial<D> & Pick<Version, "change">));
  });
}
