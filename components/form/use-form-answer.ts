"use client";

import { useActionState, useEffect, useState } from "react";
import type { FormAction, FormState } from "./form-state";
import { announceSaved } from "./saved-notice";

const LOST = "It may or may not have been stored. Send it again: it is stored only once.";

/** Next says by errors of its own that an action led to another page. */
const isNavigation = (error: unknown) =>
  error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_");

/** The same action, answering also when the desk cannot be reached, so that nothing that was typed is lost. */
const guarded =
  (action: FormAction, saved: string | undefined): FormAction =>
  async (before, form) => {
    try {
      return await action(before, form);
    } catch (error) {
      if (isNavigation(error)) {
        if (saved) announceSaved(saved);
        throw error;
      }
      const typed = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
      const problems = [{ field: "", message: LOST }];
      return { problems, typed: Object.fromEntries(typed), newer: null, isUnknown: true };
    }
  };

/** What came back to a form, how to send it, and what the next page says once it is `saved`. Until JavaScript runs the form sends itself to the action as it is. */
export function useFormAnswer(
  action: FormAction,
  saved?: string,
): [FormState | null, (form: FormData) => void, boolean] {
  const [isRunning, setIsRunning] = useState(false);
  useEffect(() => setIsRunning(true), []);
  return useActionState(isRunning ? guarded(action, saved) : action, null);
}
