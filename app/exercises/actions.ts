"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/components/form/form-state";
import { chosenHome } from "@/db/chosen-home";
import { endExercise } from "@/db/commands/end-exercise";
import { pauseExercise } from "@/db/commands/pause-exercise";
import { resumeExercise } from "@/db/commands/resume-exercise";
import { openExercise } from "@/db/exercises/exercises";
import { submitForm } from "../_forms/submit-form";

/** The strip above every page shows the clock's speed, so the whole layout is refreshed. */
const carry: typeof submitForm = (form, command, next) => {
  revalidatePath("/", "layout");
  return submitForm(form, command, next);
};
const list = () => "/exercises";

export async function open(_before: FormState | null, form: FormData) {
  return carry(form, ({ actor }, raw) => openExercise(chosenHome(), raw, actor), list);
}

export async function pause(_before: FormState | null, form: FormData) {
  return carry(form, pauseExercise, list);
}

export async function end(_before: FormState | null, form: FormData) {
  return carry(form, endExercise, list);
}

export async function resume(_before: FormState | null, form: FormData) {
  return carry(form, resumeExercise, list);
}
