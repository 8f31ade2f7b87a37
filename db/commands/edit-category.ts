import { type Category, parseCategoryDraft } from "@/domain/definition/category";
import { parseEdited } from "@/domain/definition/definition-draft";
import { accept, type Outcome } from "@/domain/outcome";
import { addVersion, categoryBook, readUnchanged, refusalOfName, refusalOfRetired } from "../definitions";
import { change, type Desk } from "../desk";
import { readCategories } from "../queries/definition/category";

/**
 * Records a new version of a category.
 * Errors: refusals by field; unknown id; retired; a name already in use; a conflict when someone else saved meanwhile.
 */
export async function editCategory(desk: Desk, raw: unknown): Promise<Outcome<Category>> {
  const seen = parseEdited(raw);
  if (!seen.ok) return seen;
  const draft = parseCategoryDraft(raw);
  if (!draft.ok) return draft;
  return change(desk, async (tx) => {
    const before = await readUnchanged(tx, categoryBook, seen.value);
    if (!before.ok) return before;
    const retired = refusalOfRetired(categoryBook, before.value);
    if (retired) return retired;
    const taken = refusalOfName(draft.value.name, await readCategories(tx), before.value.id);
    if (taken) return taken;
    return accept(await addVersion(tx, desk, categoryBook, before.value, { change: "edited" }, draft.value));
  });
}
