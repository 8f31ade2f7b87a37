import { readIndicator } from "@/db/queries/definition/indicator";
import type { View } from "@/db/store";
import { cloneOf, type IndicatorStart, templateNamed } from "@/domain/template/indicator-template";

/** What a new indicator of a category starts from: a template or an indicator, by its id; undefined for neither. */
export async function readStart(
  view: View,
  categoryId: string,
  from: string,
): Promise<IndicatorStart | undefined> {
  const indicator = from === "" ? undefined : await readIndicator(view, from);
  return indicator ? cloneOf(indicator, categoryId) : templateNamed(from);
}
