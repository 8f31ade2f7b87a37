"use server";

import type { FormState } from "@/components/form/form-state";
import { correctAssessment } from "@/db/commands/correct-assessment";
import { retractAssessment } from "@/db/commands/retract-assessment";
import { submitForm } from "../../_forms/submit-form";
import { submitWithReports } from "../../_forms/submit-with-reports";

const historyOf = ({ indicatorId }: { indicatorId: string }) =>
  `/indicators/${encodeURIComponent(indicatorId)}#history`;

export async function correct(_before: FormState | null, form: FormData) {
  return submitWithReports(form, correctAssessment, historyOf);
}

export async function retract(_before: FormState | null, form: FormData) {
  return submitForm(form, retractAssessment, historyOf);
}
