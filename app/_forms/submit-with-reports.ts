import type { FormState } from "@/components/form/form-state";
import type { Desk } from "@/db/desk";
import { readChosenReports, readReportChoices } from "@/db/queries/evidence/report-choices";
import { withTicked } from "@/domain/evidence/evidence-draft";
import { FIND_REPORTS, withoutRepeats } from "@/domain/evidence/report-choice";
import type { Outcome } from "@/domain/outcome";
import { desk } from "../desk";
import { type Stored, storeForm, submitForm, typedIn } from "./submit-form";

/**
 * Submits a form with a choice of reports to a command; its search button, for browsers without scripts, only searches.
 * The returned state offers the chosen reports first, then the search results.
 */
export async function submitWithReports<T>(
  form: FormData,
  command: (desk: Desk, raw: unknown) => Promise<Outcome<T>>,
  next: (value: T) => string,
): Promise<FormState> {
  const state: FormState = form.has(FIND_REPORTS)
    ? { problems: [], typed: typedIn(form), newer: null }
    : await submitForm(form, (opened, raw) => command(opened, withTicked(raw)), next);
  return { ...state, found: await offeredAfter(state.typed) };
}

/** Submits such a form without leaving the page. */
export async function storeWithReports<T>(
  form: FormData,
  command: (desk: Desk, raw: unknown) => Promise<Outcome<T>>,
  next: (value: T) => string,
): Promise<FormState | Stored> {
  const answer = await storeForm(form, (opened, raw) => command(opened, withTicked(raw)), next);
  return "href" in answer ? answer : { ...answer, found: await offeredAfter(answer.typed) };
}

async function offeredAfter(typed: Record<string, string>) {
  const opened = await desk();
  const { reportIds, contradictingReportIds } = withTicked(typed);
  const { chosen, found } = await opened.store.read(async (view) => ({
    chosen: await readChosenReports(view, opened, [...reportIds, ...contradictingReportIds]),
    found: await readReportChoices(view, opened, { text: typed.evidenceText?.trim() || null }),
  }));
  return withoutRepeats([...chosen, ...found]);
}
