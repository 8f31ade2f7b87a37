import type { Desk } from "@/db/desk";
import { readCategories } from "@/db/queries/definition/category";
import type { Category } from "@/domain/definition/category";

/** The categories that an incident may be put in. */
export const readOpenCategories = async (desk: Desk): Promise<Category[]> =>
  (await desk.store.read(readCategories)).filter((category) => !category.isRetired);
