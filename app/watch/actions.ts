"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { FormState } from "@/components/form/form-state";
import { atDesk } from "@/components/ui/desk-address";
import { acknowledgeHandover } from "@/db/commands/acknowledge-handover";
import { askQuestion } from "@/db/commands/ask-question";
import { closeQuestion } from "@/db/commands/close-question";
import { correctEntry } from "@/db/commands/correct-entry";
import { finishTask } from "@/db/commands/finish-task";
import { handOverWatch } from "@/db/commands/hand-over-watch";
import { planTask } from "@/db/commands/plan-task";
import { startWatch } from "@/db/commands/start-watch";
import { writeEntry } from "@/db/commands/write-entry";
import { actorOf, ON_WATCH_FIELD } from "@/domain/input/actor";
import { acceptText } from "@/domain/input/sent-text";
import { refuse } from "@/domain/outcome";
import { refusedState, standWatch, submitForm, typedIn } from "../_forms/submit-form";
import { desk, THEME_COOKIE, YEAR_S } from "../desk";

type Carry = (before: FormState | null, form: FormData) => Promise<FormState>;

export const start: Carry = async (_, form) => submitForm(form, startWatch, () => "/watch/since#content");
export const acknowledge: Carry = async (_, form) =>
  submitForm(form, acknowledgeHandover, () => "/watch/since#content");
export const handOver: Carry = async (_, form) =>
  submitForm(form, handOverWatch, ({ number }) => `/watch/handovers/${number}#content`);
export const write: Carry = async (_, form) => submitForm(form, writeEntry, () => "/watch#log");
export const ask: Carry = async (_, form) => submitForm(form, askQuestion, () => "/watch#questions");
export const plan: Carry = async (_, form) => submitForm(form, planTask, () => "/watch#tasks");
export const answer: Carry = async (_, form) => submitForm(form, closeQuestion, () => "/watch#questions");
export const finish: Carry = async (_, form) => submitForm(form, finishTask, () => "/watch#tasks");
export const correct: Carry = async (_, form) =>
  submitForm(form, correctEntry, ({ entryId }) => `/watch/entries/${encodeURIComponent(entryId)}`);

export const sign: Carry = async (_, form) => {
  const typed = typedIn(form);
  const sent = acceptText(typed);
  if (!sent.ok) return refusedState(sent, typed);
  const actor = actorOf(typed[ON_WATCH_FIELD] ?? "");
  if (actor === "") return refusedState(refuse("Enter your name or role", ON_WATCH_FIELD), typed);
  await standWatch(await desk(), actor);
  redirect(atDesk("/"));
};

export const chooseTheme: Carry = async (_, form) => {
  const { theme } = typedIn(form);
  const jar = await cookies();
  if (theme === "light" || theme === "dark")
    jar.set(THEME_COOKIE, theme, { maxAge: YEAR_S, sameSite: "lax", path: "/" });
  else jar.delete(THEME_COOKIE);
  redirect(atDesk("/watch"));
};
