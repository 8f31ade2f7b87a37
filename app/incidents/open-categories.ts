import { readCategories } from "@/db/queries/definition/category";
import type { View } from "@/db/store";
import type { Category } from "@/domain/definition/category";

/** The categories that an incident may be put in. */
export const readOpenCategories = async (view: View): Promise<Category[]> =>
  (await readCategories(view)).filter((category) => !category.isRetired);
