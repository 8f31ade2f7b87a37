import { readCategories } from "@/db/queries/definition/category";
import { readSourceNames } from "@/db/queries/evidence/sources";
import type { View } from "@/db/store";

/** What a report can be filed under: the sources and categories that a form offers, by name. */
export const readNamed = async (view: View) => ({
  categories: (await readCategories(view)).map(({ id, name }) => ({ id, name })),
  sources: await readSourceNames(view),
});
