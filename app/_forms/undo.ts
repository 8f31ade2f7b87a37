"use server";

import type { FormState } from "@/components/form/form-state";
import { withdrawAttribution } from "@/db/commands/attribute-incident";
import { retractAssessment } from "@/db/commands/retract-assessment";
import { retractIncident } from "@/db/commands/retract-incident";
import { retractReport } from "@/db/commands/retract-report";
import { undoDistinction } from "@/db/commands/undo-distinction";
import { undoMerger } from "@/db/commands/undo-merger";
import { untieEvidence } from "@/db/commands/untie-evidence";
import type { Desk } from "@/db/desk";
import { readSavedChange } from "@/db/queries/log/saved-change";
import { UNDO_HOLDS_MS, UNDO_REASON, type Undo } from "@/domain/changes/saved-change";
import { type Outcome, refuse } from "@/domain/outcome";
import { submitForm } from "./submit-form";

const reason = UNDO_REASON;

const WITHDRAW: Record<Undo["kind"], (desk: Desk, replacesId: string) => Promise<Outcome<unknown>>> = {
  assessment: (desk, replacesId) => retractAssessment(desk, { replacesId, rationale: reason }),
  incident: (desk, replacesId) => retractIncident(desk, { replacesId, reason }),
  merger: (desk, replacesId) => undoMerger(desk, { replacesId, reason }),
  distinction: (desk, replacesId) => undoDistinction(desk, { replacesId, reason }),
  report: (desk, replacesId) => retractReport(desk, { replacesId, reason }),
  attribution: (desk, replacesId) => withdrawAttribution(desk, { replacesId, basis: reason }),
  tie: (desk, replacesId) => untieEvidence(desk, { replacesId, reason }),
};

/** A little longer than pages offer it, for the way. */
const LATEST_MS = UNDO_HOLDS_MS + 5_000;

/** Whether it was recorded a moment ago. The clock of an exercise runs at a speed of its own. */
const isRecent = (desk: Desk, recordedAt: number): boolean =>
  desk.exercise !== null || desk.now() - recordedAt <= LATEST_MS;

/** Withdraws what a person has just saved, and stays on the page. */
export async function undo(_before: FormState | null, form: FormData) {
  const here = String(form.get("here") ?? "");
  return submitForm(form, withdrawEntry, () => (/^[/](?![/\\])/.test(here) ? here : "/"));
}

async function withdrawEntry(desk: Desk, { entry = "" }: Record<string, string>): Promise<Outcome<unknown>> {
  const saved = await desk.store.read((view) =>
    readSavedChange(view, { last: Number(entry) || 0, count: 1 }),
  );
  if (!saved?.undo || saved.recordedBy !== desk.actor)
    return refuse("You cannot undo this. Retract it instead.");
  if (!isRecent(desk, saved.recordedAt))
    return refuse("Too late to undo: 30 seconds have passed. Retract it instead.");
  return WITHDRAW[saved.undo.kind](desk, saved.undo.rowId);
}
