import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { FormState } from "@/components/form/form-state";
import { actingAs, type Desk, orRefused } from "@/db/desk";
import { once } from "@/db/once";
import { REQUEST_KEY_FIELD } from "@/domain/input/request-key";
import { acceptText } from "@/domain/input/sent-text";
import type { Outcome, Refusal } from "@/domain/outcome";
import { keyedForm } from "../_response/keyed-request";
import { desk, WATCH_COOKIE, YEAR_S } from "../desk";
import { noteSaved } from "./saved-cookie";

/**
 * Carries a form to a command, in the name of whoever is on watch, and on to the page that `next` names. A form that was
 * stored before leads to the same page and stores nothing. The pages that come say what was saved.
 * Shape: answers only when the command refuses, with what was typed, or when what was typed differs from what the same
 *        form has stored before.
 */
export async function submitForm<T>(
  form: FormData,
  command: (desk: Desk, raw: Record<string, string>) => Promise<Outcome<T>>,
  next: (value: T) => string,
): Promise<FormState> {
  const typed = typedIn(form);
  const sent = acceptText(typed);
  if (!sent.ok) return refusedState(sent, typed);
  const { [REQUEST_KEY_FIELD]: _, ...fields } = typed;
  const watching = await desk();
  const acting = fields.actor ? await standWatch(watching, fields.actor) : watching;
  const keyed = keyedForm(acting.actor, typed);
  const answerOf = (value: T, entry: number | null) => [next(value), ...(entry ? [entry] : [])].join(" ");
  const outcome = await orRefused(once(acting, keyed, (opened) => command(opened, fields), answerOf));
  if (outcome.ok) {
    const { href, entry } = readAnswer(outcome.value);
    if (entry) await noteSaved(entry);
    redirect(href);
  }
  // The banner that asks for the clock stands in the layout, which an open page does not ask for anew by itself.
  if (outcome.problems.some(({ field }) => field === "clock")) revalidatePath("/", "layout");
  return refusedState(outcome, typed);
}

/** What is remembered of a form that was stored: the page that it led to, and the entry of the watch log that it wrote. */
function readAnswer(answer: string): { href: string; entry: number } {
  const [href = "/", entry] = answer.split(" ");
  return { href, entry: Number(entry ?? 0) };
}

/** Keeps in the browser who is on watch. */
export async function standWatch(opened: Desk, actor: string): Promise<Desk> {
  const acting = actingAs(opened, actor);
  const kept = { httpOnly: true, sameSite: "lax", maxAge: YEAR_S, path: "/" } as const;
  (await cookies()).set(WATCH_COOKIE, acting.actor, kept);
  return acting;
}

/** The fields that a person filled in, without those that the framework adds. */
export const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$ACTION") ? [[name, value]] : [],
    ),
  );

/** A refusal as a form shows it. */
export const refusedState = (
  { problems, saved, earlier }: Refusal,
  typed: Record<string, string>,
): FormState => ({
  ...(earlier ? { problems: [STORED_BEFORE], storedHref: readAnswer(earlier.answer).href } : { problems }),
  typed,
  newer: saved ?? null,
});

const STORED_BEFORE = {
  field: "",
  message: "An earlier version of this form was already stored. Open that entry and correct it there.",
};
