"use server";

import type { FormState } from "@/components/form/form-state";
import { moveDefinition } from "@/db/commands/move-definition";
import { indicatorBook } from "@/db/definitions";
import { submitForm } from "../../../_forms/submit-form";

export async function moveIndicator(_before: FormState | null, form: FormData) {
  return submitForm(
    form,
    (desk, raw) => moveDefinition(desk, indicatorBook, raw),
    ({ categoryId }) => `/categories/${encodeURIComponent(categoryId)}/edit`,
  );
}
