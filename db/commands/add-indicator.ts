import { type Indicator, parseIndicatorDraft } from "@/domain/definition/indicator";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { firstVersion, indicatorBook, refusalOfName } from "../definitions";
import { change, type Desk, log } from "../desk";
import { readCategory } from "../queries/definition/category";
import { readIndicatorsOf } from "../queries/definition/indicator";
import { indicators } from "../tables";

/**
 * Adds an indicator at the end of its category.
 * Shape:  `id` never changes; one is generated when none is given.
 * Errors: refusals by field; an unknown or retired category; a name already in use in the category.
 */
export async function addIndicator(
  desk: Desk,
  categoryId: string,
  raw: unknown,
  id = desk.newId(),
): Promise<Outcome<Indicator>> {
  const draft = parseIndicatorDraft(raw);
  if (!draft.ok) return draft;
  return change(desk, async (tx) => {
    const category = await readCategory(tx, categoryId);
    if (!category) return refuse("No such category", "categoryId", "unknown");
    if (category.isRetired) return refuse("This category is retired; bring it back first", "categoryId");
    const siblings = await readIndicatorsOf(tx, categoryId);
    const taken = refusalOfName(draft.value.name, siblings);
    if (taken) return taken;
    const indicator: Indicator = { ...draft.value, categoryId, ...firstVersion(tx, desk, id, siblings) };
    await tx.db
      .insert(indicators)
      .values({ id, categoryId, recordedAt: tx.recordedAt, recordedBy: desk.actor });
    await indicatorBook.insert(tx, desk.newId(), indicator);
    await log(tx, desk, "indicator.added", id, indicator);
    return accept(indicator);
  });
}
