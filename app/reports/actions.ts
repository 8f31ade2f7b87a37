"use server";

import type { FormState } from "@/components/form/form-state";
import { correctReport } from "@/db/commands/correct-report";
import { recordReport } from "@/db/commands/record-report";
import { retractReport } from "@/db/commands/retract-report";
import { submitForm } from "../_forms/submit-form";

const pageOf = ({ reportId }: { reportId: string }) => `/reports/${encodeURIComponent(reportId)}`;

export async function record(_before: FormState | null, form: FormData) {
  return submitForm(form, recordReport, pageOf);
}

export async function correct(_before: FormState | null, form: FormData) {
  return submitForm(form, correctReport, pageOf);
}

export async function retract(_before: FormState | null, form: FormData) {
  return submitForm(form, retractReport, pageOf);
}
