"use client";

import { useFieldAnswer } from "./action-form";

/**
 * Says which version a form was filled in from. When somebody saved meanwhile the form has shown it, so sending
 * again is in view of theirs.
 */
export function SeenField({ name, value }: { name: "seenId" | "version"; value: string | number }) {
  const { newer } = useFieldAnswer(name);
  const seen = newer ?? String(value);
  return <input key={seen} name={name} type="hidden" value={seen} />;
}
