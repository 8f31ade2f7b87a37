"use client";

import { useId, useState } from "react";
import { REQUEST_KEY_FIELD } from "@/domain/input/request-key";
import type { FormState } from "./form-state";

/**
 * Says which rendering of a form is sent: however often it arrives, the desk stores it once. A refused form keeps its
 * key, because nothing was stored; one that was stored leads to a page that is drawn anew, with another key.
 */
export function RequestKeyField({ state }: { state: FormState | null }) {
  const id = useId();
  const [key] = useState(() => keyInPage(id) ?? newRequestKey());
  return (
    <input
      autoComplete="off"
      hidden
      id={id}
      name={REQUEST_KEY_FIELD}
      type="hidden"
      value={state?.typed[REQUEST_KEY_FIELD] ?? key}
    />
  );
}

/** The key that the server made, while the browser takes the page over: both make the same ids. */
const keyInPage = (id: string): string | null =>
  typeof document === "undefined" ? null : (document.getElementById(id)?.getAttribute("value") ?? null);

/** 120 random bits, which no two renderings share. `crypto.randomUUID` is missing on plain HTTP to another machine. */
export const newRequestKey = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(15))));
