"use server";

import type { FormState } from "@/components/form/form-state";
import { addCategory } from "@/db/commands/add-category";
import { addIndicator } from "@/db/commands/add-indicator";
import { editCategory } from "@/db/commands/edit-category";
import { moveDefinition } from "@/db/commands/move-definition";
import { restoreDefinition, retireDefinition } from "@/db/commands/retire-definition";
import { categoryBook, indicatorBook } from "@/db/definitions";
import { submitForm } from "../_forms/submit-form";

const pageOf = ({ id }: { id: string }) => `/categories/${encodeURIComponent(id)}`;
const list = () => "/categories";

export async function createCategory(_before: FormState | null, form: FormData) {
  return submitForm(form, (desk, raw) => addCategory(desk, raw), pageOf);
}

export async function saveCategory(_before: FormState | null, form: FormData) {
  return submitForm(form, editCategory, pageOf);
}

export async function retireCategory(_before: FormState | null, form: FormData) {
  return submitForm(form, (desk, raw) => retireDefinition(desk, categoryBook, raw), list);
}

export async function restoreCategory(_before: FormState | null, form: FormData) {
  return submitForm(form, (desk, raw) => restoreDefinition(desk, categoryBook, raw), list);
}

export async function moveCategory(_before: FormState | null, form: FormData) {
  return submitForm(form, (desk, raw) => moveDefinition(desk, categoryBook, raw), list);
}

export async function moveIndicator(_before: FormState | null, form: FormData) {
  return submitForm(
    form,
    (desk, raw) => moveDefinition(desk, indicatorBook, raw),
    ({ categoryId }) => `/categories/${encodeURIComponent(categoryId)}/edit`,
  );
}

export async function createIndicator(categoryId: string, _before: FormState | null, form: FormData) {
  return submitForm(
    form,
    (desk, raw) => addIndicator(desk, categoryId, raw),
    ({ id }) => `/indicators/${encodeURIComponent(id)}`,
  );
}
