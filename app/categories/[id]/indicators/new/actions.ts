"use server";

import type { FormState } from "@/components/form/form-state";
import { addIndicator } from "@/db/commands/add-indicator";
import { submitForm } from "../../../../_forms/submit-form";

export async function createIndicator(categoryId: string, _before: FormState | null, form: FormData) {
  return submitForm(
    form,
    (desk, raw) => addIndicator(desk, categoryId, raw),
    ({ id }) => `/indicators/${encodeURIComponent(id)}`,
  );
}
