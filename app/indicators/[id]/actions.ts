"use server";

import type { FormState } from "@/components/form/form-state";
import { confirmAssessment } from "@/db/commands/confirm-assessment";
import { recordAssessment } from "@/db/commands/record-assessment";
import { reportOutage } from "@/db/commands/report-outage";
import { submitForm } from "../../_forms/submit-form";
import { storeWithReports, submitWithReports } from "../../_forms/submit-with-reports";

const pageOf = ({ indicatorId }: { indicatorId: string }) => `/indicators/${encodeURIComponent(indicatorId)}`;

export async function setLevel(_before: FormState | null, form: FormData) {
  return submitWithReports(form, recordAssessment, pageOf);
}

/** The same from a panel, whose page stays. */
export async function setLevelHere(_before: FormState | null, form: FormData) {
  return storeWithReports(form, recordAssessment, pageOf);
}

export async function confirmLevel(_before: FormState | null, form: FormData) {
  return submitForm(form, confirmAssessment, pageOf);
}

export async function sayOutage(_before: FormState | null, form: FormData) {
  return submitForm(form, reportOutage, pageOf);
}
