"use client";

import { useFieldAnswer } from "./action-form";

/**
 * Says which version a form was filled in from. When somebody saved meanwhile the form has shown it, so sending
 * again is in view of theirs. Refused for anything else, it still says what the person has seen.
 */
export function SeenField({
  name,
  value,
}: {
  name: "seenId" | "version" | "replacesId";
  value: string | number;
}) {
  const { newer, typed } = useFieldAnswer(name);
  const seen = newer ?? typed ?? String(value);
  return <input key={seen} name={name} type="hidden" value={seen} />;
}
