import { parseEdited } from "@/domain/definition/definition-draft";
import { type Indicator, parseIndicatorDraft } from "@/domain/definition/indicator";
import { accept, type Outcome } from "@/domain/outcome";
import { addVersion, indicatorBook, readUnchanged, refusalOfName, refusalOfRetired } from "../definitions";
import { change, type Desk } from "../desk";
import { readIndicatorsOf } from "../queries/definition/indicator";

/**
 * Records a new version of an indicator.
 * Errors: refusals by field; unknown id; retired; a name already in use in the category; a conflict when someone else
 *         saved meanwhile.
 */
export async function editIndicator(desk: Desk, raw: unknown): Promise<Outcome<Indicator>> {
  const seen = parseEdited(raw);
  if (!seen.ok) return seen;
  const draft = parseIndicatorDraft(raw);
  if (!draft.ok) return draft;
  return change(desk, async (tx) => {
    const before = await readUnchanged(tx, indicatorBook, seen.value);
    if (!before.ok) return before;
    const retired = refusalOfRetired(indicatorBook, before.value);
    if (retired) return retired;
    const taken = refusalOfName(
      draft.value.name,
      await readIndicatorsOf(tx, before.value.categoryId),
      before.value.id,
    );
    if (taken) return taken;
    return accept(await addVersion(tx, desk, indicatorBook, before.value, { change: "edited" }, draft.value));
  });
}
