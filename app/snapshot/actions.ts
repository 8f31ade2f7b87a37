"use server";

import type { FormState } from "@/components/form/form-state";
import { endSchedule } from "@/db/commands/end-schedule";
import { setSchedule } from "@/db/commands/set-schedule";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { FORMATS } from "@/formats";
import { submitForm } from "../_forms/submit-form";

export async function freeze(_before: FormState | null, form: FormData) {
  return submitForm(form, takeSnapshot, ({ number }) => `/snapshot/${number}`);
}

export async function setScheduled(_before: FormState | null, form: FormData) {
  const names = FORMATS.map(({ name }) => name);
  return submitForm(
    form,
    (desk, raw) => setSchedule(desk, raw, names),
    () => "/snapshot/schedule",
  );
}

export async function endScheduled(_before: FormState | null, form: FormData) {
  return submitForm(form, endSchedule, () => "/snapshot/schedule");
}
