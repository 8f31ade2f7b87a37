import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { FormState } from "@/components/form/form-state";
import { atDesk } from "@/components/ui/desk-address";
import { actingAs, type Desk, orRefused, refusalOfNobody } from "@/db/desk";
import { once } from "@/db/once";
import type { WrittenEntries } from "@/db/request-memory";
import { UNDO_HOLDS_MS } from "@/domain/changes/saved-change";
import { ON_WATCH_FIELD } from "@/domain/input/actor";
import { REQUEST_KEY_FIELD } from "@/domain/input/request-key";
import { acceptText } from "@/domain/input/sent-text";
import { type Outcome, type Problem, problemsOfForm, type Refusal } from "@/domain/outcome";
import { keyedForm } from "../_response/keyed-request";
import { COOKIE_PATH, desk, SAVED_COOKIE, WATCH_COOKIE, YEAR_S } from "../desk";

/** A form, the command that it is submitted to, and the page on which what was stored is shown. */
type Submission<T> = [
  form: FormData,
  command: (desk: Desk, raw: Record<string, string>) => Promise<Outcome<T>>,
  next: (value: T) => string,
];

/** The page on which what a form stored is shown. */
export type Stored = { href: string };

/** Submits a form as `storeForm` does, and redirects to the page from `next`. Returns only what was not stored. */
export async function submitForm<T>(...submission: Submission<T>): Promise<FormState> {
  const answer = await storeForm(...submission);
  if ("href" in answer) redirect(answer.href);
  return answer;
}

/**
 * Submits a form to a command, as whoever is on watch, without leaving the page. A form that was already stored gets the
 * same answer and stores nothing.
 * Shape: a form state when the command refuses, with what was typed, or when the same form was stored before with other
 *        input.
 */
export async function storeForm<T>(...[form, command, next]: Submission<T>): Promise<FormState | Stored> {
  const typed = typedIn(form);
  const sent = acceptText(typed);
  if (!sent.ok) return refusedState(sent, typed);
  const { [REQUEST_KEY_FIELD]: _, [ON_WATCH_FIELD]: onWatch, ...fields } = typed;
  const watching = await desk();
  const acting = onWatch ? await standWatch(watching, onWatch) : watching;
  const keyed = keyedForm(acting.actor, typed);
  const answerOf = (value: T, entries: WrittenEntries | null) =>
    `${next(value)} ${entries ? `${entries.last} ${entries.count}` : ""}`;
  const outcome = await orRefused(once(acting, keyed, (opened) => command(opened, fields), answerOf));
  if (outcome.ok) {
    const { href, last, count } = storedIn(outcome.value);
    if (last > 0) await noteSaved({ last, count });
    return { href: atDesk(href) };
  }
  // The clock banner is in the layout, which an open page does not fetch again by itself.
  if (outcome.problems.some(({ field }) => field === "clock")) revalidatePath("/", "layout");
  return refusedState({ ...outcome, problems: withOnWatch(acting, fields, outcome) }, typed);
}

/** What is remembered of a form that was stored: its next page, and the entries of the watch log that it wrote. */
function storedIn(answer: string): Stored & WrittenEntries {
  const [href = "/", last = "", count = ""] = answer.split(" ");
  return { href, last: Number(last), count: Number(count) };
}

/**
 * The problems of a refused form. A refusal of the actor is shown at the on-watch field, unless the form has such a field
 * of its own; a form without a name is refused for that too, not only once all else is right.
 */
function withOnWatch(acting: Desk, fields: Record<string, string>, { kind, problems }: Refusal): Problem[] {
  const [nobody] = refusalOfNobody(acting)?.problems ?? [];
  const isOfNobody = ({ field, message }: Problem) => field === "actor" && message === nobody?.message;
  const isWhoActs = (problem: Problem) =>
    problem.field === "actor" && (!("actor" in fields) || isOfNobody(problem));
  const all = nobody && kind === "invalid" && !problems.some(isOfNobody) ? [...problems, nobody] : problems;
  return all.map((problem) => (isWhoActs(problem) ? { ...problem, field: ON_WATCH_FIELD } : problem));
}

/** Stores who is on watch in the browser. */
export async function standWatch(opened: Desk, actor: string): Promise<Desk> {
  const acting = actingAs(opened, actor);
  const kept = { httpOnly: true, sameSite: "lax", maxAge: YEAR_S, path: COOKIE_PATH } as const;
  (await cookies()).set(WATCH_COOKIE, acting.actor, kept);
  return acting;
}

/** The fields that a person filled in, without the framework's own. */
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
  ...(earlier
    ? { problems: [STORED_BEFORE], storedHref: storedIn(earlier.answer).href }
    : { problems: problemsOfForm(problems, Object.keys(typed)) }),
  typed,
  newer: saved ?? null,
});

const STORED_BEFORE = {
  field: "",
  message: "An earlier version of this form was already stored. Open that entry and correct it there.",
};

/** Has the next pages say what was saved, for as long as it can be undone. */
async function noteSaved({ last, count }: WrittenEntries): Promise<void> {
  const kept = { httpOnly: true, sameSite: "lax", maxAge: UNDO_HOLDS_MS / 1000, path: COOKIE_PATH } as const;
  (await cookies()).set(SAVED_COOKIE, `${last}.${count}.${Date.now()}`, kept);
}

/** What was saved last, and for how many milliseconds more it is shown; undefined when nothing was, or long ago. */
export async function readSaved(): Promise<(WrittenEntries & { leftMs: number }) | undefined> {
  const text = (await cookies()).get(SAVED_COOKIE)?.value ?? "";
  const [last = 0, count = 0, at = 0] = text.split(".").map(Number);
  const leftMs = at + UNDO_HOLDS_MS - Date.now();
  return last > 0 && leftMs > 0 ? { last, count, leftMs } : undefined;
}
