"use client";

import { useRef } from "react";
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
};

const TOOL =
  "inline-flex h-6 items-center rounded px-1.5 text-[13.5px] leading-5 text-accent hover:bg-page [@media(scripting:none)]:hidden";

/** What writes times is loaded when it is first used. */
const tools = () => import("./instant-tools");

/** A time in UTC: typed in any notation that the desk reads, picked from a calendar, or the desk's own now. */
export function InstantField({ name, label, hint, defaultValue = "", optional, placeholder }: Props) {
  const { id, problem, typed } = useFieldAnswer(name);
  const field = useRef<HTMLInputElement>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const write = (text: string) => {
    const input = field.current;
    if (!input) return;
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.focus();
  };
  return (
    <div className="min-w-0">
      <div className="mb-1 flex flex-wrap items-center justify-between gap-x-2">
        <label className="font-semibold" htmlFor={id} id={`${id}-label`}>
          {label} (UTC) {optional && <span className="font-normal text-ink-2">(optional)</span>}
        </label>
        <span className="relative flex gap-0.5">
          <button
            aria-describedby={`${id}-label`}
            className={TOOL}
            onClick={async () => write((await tools()).nowText())}
            type="button"
          >
            Now
          </button>
          <button
            aria-describedby={`${id}-label`}
            className={TOOL}
            onClick={async () => {
              const { openCalendar } = await tools();
              if (calendar.current) openCalendar(calendar.current, field.current?.value ?? "");
            }}
            type="button"
          >
            Calendar
          </button>
          <input
            aria-hidden="true"
            className="pointer-events-none absolute bottom-0 right-0 h-px w-px opacity-0"
            onChange={async ({ currentTarget: { value } }) => {
              if (value) write((await tools()).pickedText(value));
            }}
            ref={calendar}
            tabIndex={-1}
            type="datetime-local"
          />
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
