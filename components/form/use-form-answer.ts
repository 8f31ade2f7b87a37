"use client";

import { useActionState, useEffect, useState } from "react";
import type { FormAction, FormState } from "./form-state";

const LOST = "It may or may not have been stored. Send it again: it is stored only once.";

/** Next says by errors of its own that an action led to another page. */
const isNavigation = (error: unknown) =>
  error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_");

/** The same action, answering also when the desk cannot be reached, so that nothing that was typed is lost. */
const guarded =
  (action: FormAction): FormAction =>
  async (before, form) => {
    try {
      return await action(before, form);
    } catch (error) {
      if (isNavigation(error)) throw error;
      const typed = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
      const problems = [{ field: "", message: LOST }];
      return { problems, typed: Object.fromEntries(typed), newer: null, isUnknown: true };
    }
  };

/** What came back to a form, and how to send it. Until JavaScript runs the form sends itself to the action as it is. */
export function useFormAnswer(action: FormAction): [FormState | null, (form: FormData) => void, boolean] {
  const [isRunning, setIsRunning] = useState(false);
  useEffect(() => setIsRunning(true), []);
  return useActionState(isRunning ? guarded(action) : action, null);
}
