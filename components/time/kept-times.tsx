"use client";

import { instantTextOf } from "@/domain/time/as-of";
import { useAskedAt } from "./asked-at";

/** Keeps the two times of the page in a form that filters its list. */
export function KeptTimes() {
  const at = useAskedAt();
  if (!at) return null;
  return (
    <>
      <input name="effectiveAt" type="hidden" value={instantTextOf(at.effectiveAt)} />
      <input name="knownAt" type="hidden" value={instantTextOf(at.knownAt)} />
    </>
  );
}
