"use client";

import { createContext, useContext, useEffect, useId, useRef } from "react";
import type { FormAction, FormState } from "./form-state";
import { Refused } from "./refused";
import { RequestKeyField } from "./request-key-field";
import { savedWordsOf } from "./saved-words";
import { useFormAnswer } from "./use-form-answer";

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
  /** The words under which the form is folded away until it is asked for; one that was refused is open. */
  fold?: string;
  /** Keeps the button in sight at the lower edge, however long the form is. */
  isPinned?: boolean;
  /** What stands beside the button. */
  beside?: React.ReactNode;
};

/** Ctrl or Cmd Enter sends a form from any of its fields. */
function sendByKey(event: React.KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

const PINNED =
  "sticky bottom-0 z-10 -mx-4 -mb-4 flex items-center gap-3 rounded-b-tremor-default border-t border-line bg-card px-4 py-3";

/** A form that works before any JavaScript arrives, keeps what was typed when it is refused, and says why. */
export function ActionForm({ action, submit, children, label, quiet, fold, isPinned, beside }: Props) {
  const [state, send, isPending] = useFormAnswer(action, savedWordsOf(submit));
  const formId = useId();
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state) answer.current?.focus();
  }, [state]);
  const form = (
    <form
      action={send}
      aria-label={label}
      className={`flex flex-col gap-4 ${isPinned ? "[&_:is(input,select,textarea)]:scroll-mb-20" : ""}`}
      onKeyDown={sendByKey}
    >
      <RequestKeyField state={state} />
      {state && state.problems.length > 0 && <Refused formId={formId} ref={answer} state={state} />}
      {children}
      <div className={isPinned ? PINNED : "flex items-center gap-3"}>
        <button aria-disabled={isPending} className={`button ${quiet ? "" : "button-main"}`} type="submit">
          {isPending ? "Saving …" : submit}
        </button>
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
