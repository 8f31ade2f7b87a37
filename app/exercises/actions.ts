"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/components/form/form-state";
import { pauseExercise } from "@/db/commands/pause-exercise";
import { resumeExercise } from "@/db/commands/resume-exercise";
import { openExercise } from "@/db/exercises/exercises";
import { act } from "../act";
import { dataFolder } from "../desk";

const list = () => {
  revalidatePath("/", "layout");
  return "/exercises";
};

export async function open(_before: FormState | null, form: FormData) {
  return act(form, ({ actor }, raw) => openExercise(dataFolder(), raw, actor), list);
}

export async function pause(_before: FormState | null, form: FormData) {
  return act(form, pauseExercise, list);
}

export async function resume(_before: FormState | null, form: FormData) {
  return act(form, resumeExercise, list);
}
