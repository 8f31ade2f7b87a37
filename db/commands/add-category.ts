import { type Category, parseCategoryDraft } from "@/domain/definition/category";
import { accept, type Outcome } from "@/domain/outcome";
import { categoryBook, firstVersion, refusalOfName } from "../definitions";
import { change, type Desk, log } from "../desk";
import { readCategories } from "../queries/definition/category";
import { categories } from "../tables";

/**
 * Adds a kind of threat at the end of the board.
 * Shape:  `id` never changes; one is generated when none is given.
 * Errors: refusals by field; a name already in use.
 */
export async function addCategory(desk: Desk, raw: unknown, id = desk.newId()): Promise<Outcome<Category>> {
  const draft = parseCategoryDraft(raw);
  if (!draft.ok) return draft;
  return change(desk, async (tx) => {
    const siblings = await readCategories(tx);
    const taken = refusalOfName(draft.value.name, siblings);
    if (taken) return taken;
    const category: Category = { ...draft.value, ...firstVersion(tx, desk, id, siblings) };
    await tx.db.insert(categories).values({ id, recordedAt: tx.recordedAt, recordedBy: desk.actor });
    await categoryBook.insert(tx, desk.newId(), category);
    await log(tx, desk, "category.added", id, category);
    return accept(category);
  });
}
