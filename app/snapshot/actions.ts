"use server";

import type { FormState } from "@/components/form/form-state";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { submitForm } from "../_forms/submit-form";

export async function freeze(_before: FormState | null, form: FormData) {
  return submitForm(form, takeSnapshot, ({ number }) => `/snapshot?number=${number}`);
}
