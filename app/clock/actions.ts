"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/components/form/form-state";
import { atDesk } from "@/components/ui/desk-address";
import { confirmClock } from "@/db/commands/confirm-clock";
import { mendClock } from "@/db/commands/mend-clock";
import { submitForm, typedIn } from "../_forms/submit-form";
import { desk } from "../desk";

/** Confirms the clock from the banner of any page, and stays there. Like every action it comes with a state before its form. */
export async function confirmHere(_before: null, form: FormData): Promise<void> {
  const outcome = await confirmClock(await desk(), typedIn(form));
  if (!outcome.ok) redirect(atDesk("/clock"));
  revalidatePath("/", "layout");
}

const shown = () => {
  revalidatePath("/", "layout");
  return "/clock";
};

export async function confirm(_before: FormState | null, form: FormData) {
  return submitForm(form, confirmClock, shown);
}

export async function mend(_before: FormState | null, form: FormData) {
  return submitForm(form, mendClock, shown);
}
