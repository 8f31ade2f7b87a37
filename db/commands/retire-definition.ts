import { parseRetirementDraft } from "@/domain/definition/definition-draft";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { addVersion, type Book, type Definition, isNameTaken, readUnchanged } from "../definitions";
import { change, type Desk } from "../desk";

/**
 * Takes a category or an indicator off the board from now on, or brings it back. Its history stays.
 * Errors: refusals by field; unknown id; already retired; a conflict when someone else saved meanwhile.
 */
export async function retireDefinition<D extends Definition>(
  desk: Desk,
  book: Book<D>,
  raw: unknown,
): Promise<Outcome<D>> {
  return setRetired(desk, book, raw, true);
}

/**
 * The reverse of `retireDefinition`.
 * Errors: as there; its name is in use by now.
 */
export async function restoreDefinition<D extends Definition>(
  desk: Desk,
  book: Book<D>,
  raw: unknown,
): Promise<Outcome<D>> {
  return setRetired(desk, book, raw, false);
}

async function setRetired<D extends Definition>(desk: Desk, book: Book<D>, raw: unknown, isRetired: boolean) {
  const draft = parseRetirementDraft(raw);
  if (!draft.ok) return draft;
  return change(desk, async (tx): Promise<Outcome<D>> => {
    const before = await readUnchanged(tx, book, draft.value);
    if (!before.ok) return before;
    if (before.value.isRetired === isRetired)
      return refuse(`This ${book.noun} is ${isRetired ? "retired already" : "not retired"}`, "id");
    if (!isRetired && isNameTaken(before.value.name, await book.readSiblings(tx, before.value)))
      return refuse(
        `Another ${book.noun} took the name “${before.value.name}” meanwhile; rename that one first`,
        "id",
      );
    const changed = {
      reason: draft.value.reason,
      isRetired,
      change: isRetired ? "retired" : "restored",
    } as const;
    return accept(await addVersion(tx, desk, book, before.value, changed));
  });
}
