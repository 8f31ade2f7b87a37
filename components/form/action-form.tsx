"use client";

import { createContext, Fragment, lazy, useContext, useEffect, useId, useRef } from "react";
import type { FormDraft } from "@/domain/input/form-draft";
import { Link } from "../ui/link";
import { ClosedForm, useIsClosed } from "./closed-desk";
import type { FormAction, FormState } from "./form-state";
import { RequestKeyField } from "./request-key-field";
import { useDraft } from "./use-draft";
import { useFormAnswer } from "./use-form-answer";

/** Loaded after the page: by then no answer has come. */
const FormRefusal = lazy(async () => ({ default: (await import("./form-refusal")).FormRefusal }));

/** Loads what shows how a form went ahead of its answer, because none may come. */
export const useAnswerParts = () =>
  useEffect(() => {
    void Promise.all([import("./form-refusal"), import("./saved-card")]).catch(() => {});
  }, []);

/** The form around a field: an id of its own, because a page has several, and what came back to it. */
export const Form = createContext<{ formId: string; state: FormState | null }>({ formId: "", state: null });

/** The id of a field in its form, and what came back for it. */
export function useFieldAnswer(name: string) {
  const { formId, state } = useContext(Form);
  const newer = state?.newer?.texts[name] ?? state?.newer?.ids[name];
  return {
    id: `${formId}${name}`,
    problem: state?.problems.find((problem) => problem.field === name)?.message,
    typed: state?.typed[name],
    newer: newer !== undefined && newer !== state?.typed[name] ? newer : undefined,
    newerBy: state?.newer?.by,
  };
}

type Props = {
  action: FormAction;
  submit: string;
  children?: React.ReactNode;
  /** The accessible name of the form, when no heading beside it says what it is. */
  label: string;
  /** A quieter button, for what is seldom done. */
  quiet?: boolean;
  /** The label under which the form is folded away; a refused one is open. */
  fold?: string;
  /** Keeps the button in sight at the lower edge, however long the form is. */
  isPinned?: boolean;
  /** What stands beside the button. */
  beside?: React.ReactNode;
  /** The page to go back to without saving. */
  cancelHref?: string;
};

/** Ctrl or Cmd Enter sends a form from any of its fields. */
function sendByKey(event: React.KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

const PINNED =
  "sticky bottom-0 z-10 -mx-4 -mb-4 flex items-center gap-3 rounded-b-tremor-default border-t border-line bg-card px-4 py-3";

/** What a draft puts into the fields of a form, as a refusal does. */
const stateOf = (draft: FormDraft | null): FormState | null =>
  draft && { problems: [], typed: { ...draft.typed }, newer: null };

/**
 * A form that works before any JavaScript arrives, keeps what was typed when it is refused, and says why. What is typed
 * is a draft in the browser until the desk has stored it. A closed desk has none.
 */
export function ActionForm(props: Props) {
  if (!useIsClosed()) return <OpenForm {...props} />;
  return props.quiet || props.fold ? null : <ClosedForm />;
}

function OpenForm({ action, submit, children, label, ...shape }: Props) {
  const { quiet, fold, isPinned, beside, cancelHref } = shape;
  const { form: element, state: draft, note, keeper } = useDraft(label);
  const [answered, send, isPending] = useFormAnswer(action, note);
  useAnswerParts();
  // What was stored stays in sight until the page that says so is there.
  const turn = useRef(draft.turn);
  if (!isPending) turn.current = draft.turn;
  // What came back before a draft was filled in, or discarded, is of other words.
  const before = useRef<{ turn: number; answered: FormState | null }>({ turn: 0, answered: null });
  if (before.current.turn !== turn.current) before.current = { turn: turn.current, answered };
  const state = answered === before.current.answered ? stateOf(draft.restored) : answered;
  const kept = keeper.current;
  const formId = useId();
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answered) answer.current?.focus();
  }, [answered]);
  const form = (
    <form
      action={send}
      aria-label={label}
      className={`flex flex-col gap-4 ${isPinned ? "[&_:is(input,select,textarea)]:scroll-mb-20" : ""}`}
      onKeyDown={sendByKey}
      ref={element}
    >
      {kept && <kept.Notice discard={kept.discard} state={draft} use={kept.use} />}
      {state && state.problems.length > 0 && <FormRefusal formId={formId} ref={answer} state={state} />}
      <Fragment key={turn.current}>
        <RequestKeyField state={state} />
        {children}
      </Fragment>
      <div className={isPinned ? PINNED : "flex flex-wrap items-center gap-3"}>
        <button aria-disabled={isPending} className={`button ${quiet ? "" : "button-main"}`} type="submit">
          {isPending ? "Saving …" : submit}
        </button>
        {cancelHref && (
          <Link className="button" href={cancelHref}>
            Cancel
          </Link>
        )}
        {beside}
      </div>
    </form>
  );
  return (
    <Form.Provider value={{ formId, state }}>
      {fold ? (
        <details open={state !== null || undefined}>
          <summary className="py-1 text-accent">{fold}</summary>
          <div className="pt-2">{form}</div>
        </details>
      ) : (
        form
      )}
    </Form.Provider>
  );
}
