"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/form/form-state";
import { atDesk } from "@/components/ui/desk-address";
import { submitForm, typedIn } from "../../_forms/submit-form";
import { cancelImport, lineUp } from "../../_imports/start-import";
import { desk } from "../../desk";

const pageOf = ({ id }: { id: string }) => `/imports/${encodeURIComponent(id)}`;

/** Undoes a whole import. */
export async function undo(_before: FormState | null, form: FormData) {
  return submitForm(form, (opened, { id = "" }) => lineUp(opened, id, "undo"), pageOf);
}

/** Resumes an import that was stopped or interrupted. */
export async function goOn(_before: FormState | null, form: FormData) {
  return submitForm(form, (opened, { id = "" }) => lineUp(opened, id, "store"), pageOf);
}

/** Cancels an import: it stops after the current batch. */
export async function cancel(_before: FormState | null, form: FormData): Promise<FormState | null> {
  const { id = "" } = typedIn(form);
  await cancelImport(await desk(), id);
  redirect(atDesk(pageOf({ id })));
}
