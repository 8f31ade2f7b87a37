"use client";

import { useActionState, useEffect, useState } from "react";
import type { FormAction, FormFate, FormState } from "./form-state";
import type { guarded } from "./guarded-action";

const ignore = () => {};

/**
 * What came back to a form, and how to send it. Until JavaScript runs the form sends itself to the action as it is; what
 * guards it against a desk that does not answer is loaded after the page.
 */
export function useFormAnswer(
  action: FormAction,
  note: (fate: FormFate) => void = ignore,
): [FormState | null, (form: FormData) => void, boolean] {
  const [guard, setGuard] = useState<typeof guarded>();
  useEffect(() => {
    void import("./guarded-action").then((loaded) => setGuard(() => loaded.guarded), ignore);
  }, []);
  return useActionState(guard ? guard(action, note) : action, null);
}
