import { type Category, parseCategoryDraft } from "@/domain/definition/category";
import type { Outcome } from "@/domain/outcome";
import { categoryBook, storeEdit } from "../definitions";
import type { Desk } from "../desk";

/**
 * Records a new version of a category.
 * Errors: as storeEdit.
 */
export const editCategory = (desk: Desk, raw: unknown): Promise<Outcome<Category>> =>
  storeEdit(desk, raw, categoryBook, parseCategoryDraft);
