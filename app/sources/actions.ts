"use server";

import type { FormState } from "@/components/form/form-state";
import { addSource } from "@/db/commands/add-source";
import { editSource } from "@/db/commands/edit-source";
import { gradeSource } from "@/db/commands/grade-source";
import { submitForm } from "../_forms/submit-form";

const pageOf = (id: string) => `/sources/${encodeURIComponent(id)}`;

export async function createSource(_before: FormState | null, form: FormData) {
  return submitForm(form, addSource, ({ id }) => pageOf(id));
}

export async function saveSource(_before: FormState | null, form: FormData) {
  return submitForm(form, editSource, ({ id }) => pageOf(id));
}

export async function gradeAnew(_before: FormState | null, form: FormData) {
  return submitForm(form, gradeSource, ({ sourceId }) => pageOf(sourceId));
}
