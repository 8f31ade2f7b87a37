"use server";

import type { FormState } from "@/components/form/form-state";
import { endSchedule } from "@/db/commands/end-schedule";
import { setSchedule } from "@/db/commands/set-schedule";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { submitForm } from "../_forms/submit-form";
import { schedulingOf } from "../_upkeep/scheduling";

export async function freeze(_before: FormState | null, form: FormData) {
  return submitForm(form, takeSnapshot, ({ number }) => `/snapshot/${number}`);
}

export async function setScheduled(_before: FormState | null, form: FormData) {
  return submitForm(
    form,
    (desk, raw) => setSchedule(desk, raw, schedulingOf(desk)),
    () => "/snapshot/schedule",
  );
}

export async function endScheduled(_before: FormState | null, form: FormData) {
  return submitForm(form, endSchedule, () => "/snapshot/schedule");
}
