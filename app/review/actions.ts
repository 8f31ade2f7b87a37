"use server";

import { cookies } from "next/headers";
import type { FormState } from "@/components/form/form-state";
import { confirmAssessments } from "@/db/commands/confirm-assessments";
import { reportOutage } from "@/db/commands/report-outage";
import { postponed, type ReviewRound, roundIn, roundTextOf } from "@/domain/review/review-round";
import { storeForm, submitForm } from "../_forms/submit-form";
import { COOKIE_PATH, desk, REVIEW_COOKIE, YEAR_S } from "../desk";

const seenAt = () => "/review#waiting";

/** Starts this browser's round, unless it has one, and stores what `change` makes of it. */
async function goOn(change: (round: ReviewRound) => ReviewRound = (round) => round): Promise<void> {
  const jar = await cookies();
  const { now } = await desk();
  const kept = jar.get(REVIEW_COOKIE)?.value ?? "";
  const text = roundTextOf(change(roundIn(kept, now()) ?? { startedAt: now(), later: [] }));
  if (text === kept) return;
  jar.set(REVIEW_COOKIE, text, { httpOnly: true, sameSite: "lax", maxAge: YEAR_S, path: COOKIE_PATH });
}

export async function confirmChosen(_before: FormState | null, form: FormData) {
  await goOn();
  return submitForm(form, confirmAssessments, seenAt);
}

/** The same for one row, staying on the page. */
export async function confirmHere(_before: FormState | null, form: FormData) {
  await goOn();
  return storeForm(form, confirmAssessments, seenAt);
}

export async function reportHere(_before: FormState | null, form: FormData) {
  await goOn();
  return storeForm(form, reportOutage, seenAt);
}

/** Postpones an indicator to the end of the round. */
export async function postpone(indicatorId: string, _before: null, _form: FormData): Promise<void> {
  if (typeof indicatorId === "string") await goOn((round) => postponed(round, indicatorId));
}
