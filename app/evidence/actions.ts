"use server";

import type { FormState } from "@/components/form/form-state";
import { tieEvidence } from "@/db/commands/tie-evidence";
import { untieEvidence } from "@/db/commands/untie-evidence";
import { submitForm } from "../_forms/submit-form";
import { submitWithReports } from "../_forms/submit-with-reports";

type About = { indicatorId: string | null; incidentId: string | null };

/** The page on which the evidence is seen. */
const pageOf = ({ indicatorId, incidentId }: About) =>
  indicatorId
    ? `/indicators/${encodeURIComponent(indicatorId)}#history`
    : `/incidents/${encodeURIComponent(incidentId ?? "")}#evidence`;

export async function tie(_before: FormState | null, form: FormData) {
  return submitWithReports(form, tieEvidence, pageOf);
}

/** Ties one report to what was chosen for it, such as `assessmentId:…`. */
export async function tieReport(_before: FormState | null, form: FormData) {
  return submitForm(
    form,
    (desk, { target = "", bearing, reportId }) => {
      const [kind, id] = target.split(/:(.*)/s);
      const ids = bearing === "contradicts" ? "contradictingReportIds" : "reportIds";
      return tieEvidence(desk, { [kind || "assessmentId"]: id, [ids]: [reportId] });
    },
    ({ ties }) => `/reports/${encodeURIComponent(ties[0]?.reportId ?? "")}#ties`,
  );
}

export async function untie(_before: FormState | null, form: FormData) {
  return submitForm(form, untieEvidence, pageOf);
}
