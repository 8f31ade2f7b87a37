"use server";

import type { FormState } from "@/components/form/form-state";
import { editIndicator } from "@/db/commands/edit-indicator";
import { restoreDefinition, retireDefinition } from "@/db/commands/retire-definition";
import { indicatorBook } from "@/db/definitions";
import { submitForm } from "../../../_forms/submit-form";

const pageOf = ({ id }: { id: string }) => `/indicators/${encodeURIComponent(id)}`;

export async function saveIndicator(_before: FormState | null, form: FormData) {
  return submitForm(form, editIndicator, pageOf);
}

export async function retireIndicator(_before: FormState | null, form: FormData) {
  return submitForm(form, (desk, raw) => retireDefinition(desk, indicatorBook, raw), pageOf);
}

export async function restoreIndicator(_before: FormState | null, form: FormData) {
  return submitForm(form, (desk, raw) => restoreDefinition(desk, indicatorBook, raw), pageOf);
}
