"use client";

import { useId } from "react";
import type { Problem } from "@/domain/outcome";
import { atDesk } from "../ui/desk-address";
import { Form } from "./action-form";

type Props = {
  /** The page that answers. */
  action: string;
  label: string;
  submit: string;
  problems: Problem[];
  /** What was asked before, as it was typed. */
  typed: Record<string, string>;
  /** What fields are called, where a refusal could be about several. */
  fieldNames?: Record<string, string>;
  children: React.ReactNode;
};

/** A form that changes nothing: its fields are in the address, so that a link repeats the query. */
export function QuestionForm({ action, label, submit, problems, typed, fieldNames, children }: Props) {
  const formId = useId();
  return (
    <Form.Provider value={{ formId, state: { problems, typed, newer: null } }}>
      <form action={atDesk(action)} aria-label={label} className="space-y-3" method="get">
        {problems.length > 0 && (
          <ul className="list-disc rounded-md border-l-4 border-level-5 bg-page px-8 py-3" role="alert">
            {problems.map(({ field, message }) => (
              <li key={field}>
                {fieldNames?.[field] && <b>{fieldNames[field]}: </b>}
                {message}
              </li>
            ))}
          </ul>
        )}
        {children}
        <button className="button button-main" type="submit">
          {submit}
        </button>
      </form>
    </Form.Provider>
  );
}
