"use client";

import { useRef } from "react";
import { instantTextOf } from "@/domain/time/as-of";
import { MINUTE_MS } from "@/domain/time/time";
import { deskNow } from "../live/use-now";
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
            onClick={() => write(instantTextOf(wholeMinute(deskNow())))}
            type="button"
          >
            Now
          </button>
          <button
            aria-describedby={`${id}-label`}
            className={TOOL}
            onClick={() => openCalendar(calendar.current, field.current?.value ?? "")}
            type="button"
          >
            Calendar
          </button>
          <input
            aria-hidden="true"
            className="pointer-events-none absolute bottom-0 right-0 h-px w-px opacity-0"
            onChange={({ currentTarget: { value } }) =>
              value && write(instantTextOf(Date.parse(`${value}Z`)))
            }
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

const wholeMinute = (at: number) => Math.floor(at / MINUTE_MS) * MINUTE_MS;

const textOfCalendar = (at: number) => new Date(wholeMinute(at)).toISOString().slice(0, 16);

/** The calendar has no time zone: it is filled and read as UTC. It opens at the time that stands in the field. */
function openCalendar(calendar: HTMLInputElement | null, text: string) {
  if (!calendar) return;
  const [typed] = /^\d{4}-\d{2}-\d{2}/.exec(text) ?? [];
  calendar.value = textOfCalendar(typed ? Date.parse(`${typed}T00:00Z`) : deskNow());
  calendar.showPicker();
}
