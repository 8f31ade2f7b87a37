"use client";

import { useContext, useEffect, useState } from "react";
import { ON_WATCH_FIELD } from "@/domain/input/actor";
import { TEXT_LIMITS } from "@/domain/input/text-limits";
import { Form } from "./action-form";
import { TextField } from "./field";

/**
 * Who signs what a form sends. Where another form of the page asks for the name, it is taken from there; a form that was
 * refused for want of it asks itself, so that each can be sent alone.
 */
export function SignedBy({ isOpen }: { isOpen: boolean }) {
  const { state } = useContext(Form);
  const isMissing = state?.problems.some(({ field }) => field === ON_WATCH_FIELD) ?? false;
  if (!isOpen && !isMissing) return <SignedElsewhere />;
  return (
    <TextField
      hint="Your name or role. You enter it once; this browser keeps it and signs everything you record with it."
      label="Who is on watch?"
      maxLength={TEXT_LIMITS.name}
      name={ON_WATCH_FIELD}
    />
  );
}

/** The name as it is typed in the form that asks for it. */
function SignedElsewhere() {
  const [name, setName] = useState("");
  useEffect(() => {
    const take = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.name === ON_WATCH_FIELD) setName(target.value);
    };
    document.addEventListener("input", take);
    return () => document.removeEventListener("input", take);
  }, []);
  return <input name={ON_WATCH_FIELD} type="hidden" value={name} />;
}
