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
};

/** A form that works before any JavaScript arrives, keeps what was typed when it is refused, and says why. */
export function ActionForm({ action, submit, children, label, quiet = false, fold }: Props) {
  const [state, send, isPending] = useFormAnswer(action, savedWordsOf(submit));
  const formId = useId();
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state) answer.current?.focus();
  }, [state]);
  const form = (
    <form action={send} aria-label={label} className="space-y-4">
      <RequestKeyField state={state} />
      {state && state.problems.length > 0 && <Refused formId={formId} ref={answer} state={state} />}
      {children}
      <button aria-disabled={isPending} className={`button ${quiet ? "" : "button-main"}`} type="submit">
        {isPending ? "Saving …" : submit}
      </button>
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
