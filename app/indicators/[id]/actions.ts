"use server";

import type { FormState } from "@/components/form/form-state";
import { confirmAssessment } from "@/db/commands/confirm-assessment";
import { recordAssessment } from "@/db/commands/record-assessment";
import { reportOutage } from "@/db/commands/report-outage";
import { isoOf } from "@/domain/time";
import { act } from "../../act";

const pageOf = ({ indicatorId }: { indicatorId: string }) => `/indicators/${encodeURIComponent(indicatorId)}`;

/** An empty effective time is now: one written when the page was made could lie before what others recorded since. */
export async function setLevel(_before: FormState | null, form: FormData) {
  return act(
    form,
    (desk, raw) =>
      recordAssessment(desk, { ...raw, effectiveAt: raw.effectiveAt?.trim() || isoOf(desk.now()) }),
    pageOf,
  );
}

export async function confirmLevel(_before: FormState | null, form: FormData) {
  return act(form, confirmAssessment, pageOf);
}

export async function sayOutage(_before: FormState | null, form: FormData) {
  return act(form, reportOutage, pageOf);
}
