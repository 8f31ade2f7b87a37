"use server";

import type { FormState } from "@/components/form/form-state";
import { attributeIncident, correctAttribution, withdrawAttribution } from "@/db/commands/attribute-incident";
import { correctIncident } from "@/db/commands/correct-incident";
import { distinguishIncidents } from "@/db/commands/distinguish-incidents";
import { mergeIncident } from "@/db/commands/merge-incident";
import { recordIncident } from "@/db/commands/record-incident";
import { retractIncident } from "@/db/commands/retract-incident";
import { undoDistinction } from "@/db/commands/undo-distinction";
import { submitForm, typedIn } from "../_forms/submit-form";
import { submitWithReports } from "../_forms/submit-with-reports";

const pageOf = ({ incidentId }: { incidentId: string }) => `/incidents/${encodeURIComponent(incidentId)}`;
const doersOf = (values: { incidentId: string }) => `${pageOf(values)}#attributions`;

export async function record(_before: FormState | null, form: FormData) {
  return submitWithReports(form, recordIncident, pageOf);
}

export async function correct(_before: FormState | null, form: FormData) {
  return submitForm(form, correctIncident, pageOf);
}

export async function retract(_before: FormState | null, form: FormData) {
  return submitForm(form, retractIncident, pageOf);
}

export async function merge(_before: FormState | null, form: FormData) {
  return submitForm(form, mergeIncident, pageOf);
}

/** Settles a likely duplicate: merges one of two incidents into the other, keeps both, or leaves that open again. */
export async function settle(_before: FormState | null, form: FormData) {
  const { keep, here = "", oneId, otherId, oneRowId, otherRowId, distinctionId, reason } = typedIn(form);
  const back = () => (/^[/](?![/\\])/.test(here) ? here : "/incidents/duplicates");
  if (keep === "both")
    return submitForm(form, (desk) => distinguishIncidents(desk, { oneId, otherId }), back);
  if (keep === "undecided")
    return submitForm(
      form,
      (desk) => undoDistinction(desk, { replacesId: distinctionId, reason: "They may be one event." }),
      back,
    );
  const [replacesId, mergedIntoId] = keep === "other" ? [oneRowId, otherId] : [otherRowId, oneId];
  return submitForm(form, (desk) => mergeIncident(desk, { replacesId, mergedIntoId, reason }), back);
}

export async function attribute(_before: FormState | null, form: FormData) {
  return submitForm(form, attributeIncident, doersOf);
}

export async function attributeAnew(_before: FormState | null, form: FormData) {
  return submitForm(form, correctAttribution, doersOf);
}

export async function withdraw(_before: FormState | null, form: FormData) {
  return submitForm(form, withdrawAttribution, doersOf);
}
