"use client";

import { useRef } from "react";
import { useLazyComponent } from "../live/use-lazy-component";
import { useFieldAnswer } from "./action-form";
import { About } from "./field";

type Props = {
  name: string;
  /** What the time is of; the field says itself that it is UTC. */
  label: string;
  hint?: React.ReactNode;
  defaultValue?: string;
  optional?: boolean;
  placeholder?: string;
  /** The time is one to come, so there is no use in the present one. */
  isAhead?: boolean;
};

/** A time in UTC: typed in any notation that the desk reads, picked from a calendar, or the desk's own now. The last two come after the page. */
export function InstantField({
  name,
  label,
  hint,
  defaultValue = "",
  optional,
  placeholder,
  isAhead = false,
}: Props) {
  const { id, problem, typed } = useFieldAnswer(name);
  const field = useRef<HTMLInputElement>(null);
  const Tools = useLazyComponent(async () => (await import("./instant-tools")).InstantTools);
  return (
    <div className="min-w-0">
      <div className="mb-1 flex flex-wrap items-center justify-between gap-x-2">
        <label className="font-semibold" htmlFor={id} id={`${id}-label`}>
          {label} (UTC) {optional && <span className="font-normal text-ink-2">(optional)</span>}
        </label>
        {/* The room of what comes, so that nothing moves then. */}
        <span className="relative flex min-h-6 min-w-[4.25rem] justify-end gap-0.5 [@media(scripting:none)]:hidden">
          {Tools && <Tools field={field} hasNow={!isAhead} labelId={`${id}-label`} />}
        </span>
      </div>
      <input
        aria-describedby={`${id}-about`}
        aria-invalid={problem ? true : undefined}
        aria-required={optional ? undefined : true}
        autoComplete="off"
        className="input"
        defaultValue={typed ?? defaultValue}
        id={id}
        name={name}
        placeholder={placeholder}
        ref={field}
      />
      <About hint={hint} id={id} problem={problem} />
    </div>
  );
}
