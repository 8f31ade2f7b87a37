"use client";

import { useContext } from "react";
import { Form } from "./action-form";

/**
 * Says which version a form was filled in from. When somebody saved meanwhile the form has shown it, so sending
 * again is in view of theirs, or of nothing when nothing holds any more. Refused for anything else, it still says what
 * the person has seen. Empty is how a form says that it has seen none.
 */
export function SeenField({
  name,
  value,
}: {
  name: "seenId" | "version" | "replacesId";
  value: string | number | undefined;
}) {
  const { state } = useContext(Form);
  const ids = state?.newer?.ids;
  const before = ids && name === "seenId" ? "" : (state?.typed[name] ?? String(value ?? ""));
  const seen = ids?.[name] ?? before;
  return <input key={seen} name={name} type="hidden" value={seen} />;
}
