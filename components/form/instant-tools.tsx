"use client";

import { useRef } from "react";
import { instantTextOf } from "@/domain/time/as-of";
import { type Instant, MINUTE_MS } from "@/domain/time/time";
import { deskNow } from "../live/use-now";

type Props = {
  field: React.RefObject<HTMLInputElement | null>;
  /** The id of what the field is called. */
  labelId: string;
  hasNow: boolean;
};

const TOOL = "inline-flex h-6 items-center rounded px-1.5 text-[13.5px] leading-5 text-accent hover:bg-page";

/** Ways to fill in a time without typing it: the desk's own now, and a calendar. */
export function InstantTools({ field, labelId, hasNow }: Props) {
  const calendar = useRef<HTMLInputElement>(null);
  const write = (at: Instant) => {
    const input = field.current;
    if (!input) return;
    input.value = instantTextOf(at);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.focus();
  };
  return (
    <>
      {hasNow && (
        <button
          aria-describedby={labelId}
          className={TOOL}
          onClick={() => write(wholeMinute(deskNow()))}
          type="button"
        >
          Now
        </button>
      )}
      <button
        aria-describedby={labelId}
        aria-label="Calendar"
        className={TOOL}
        onClick={() => openCalendar(calendar.current, field.current?.value ?? "")}
        title="Calendar"
        type="button"
      >
        <svg
          aria-hidden="true"
          className="fill-none stroke-current"
          height="16"
          strokeWidth="1.5"
          viewBox="0 0 16 16"
          width="16"
        >
          <path d="M2 3.5h12v10.5H2zM2 7h12M5 1.5v3.5M11 1.5v3.5" />
        </svg>
      </button>
      <input
        aria-hidden="true"
        className="pointer-events-none absolute bottom-0 right-0 h-px w-px opacity-0"
        onChange={({ currentTarget: { value } }) => value && write(Date.parse(`${value}Z`))}
        ref={calendar}
        tabIndex={-1}
        type="datetime-local"
      />
    </>
  );
}

const wholeMinute = (at: Instant): Instant => Math.floor(at / MINUTE_MS) * MINUTE_MS;

const textOfCalendar = (at: Instant) => new Date(wholeMinute(at)).toISOString().slice(0, 16);

/** The calendar has no time zone: it is filled and read as UTC. It opens at the time that stands in the field. */
function openCalendar(calendar: HTMLInputElement | null, text: string) {
  if (!calendar) return;
  const [typed] = /^\d{4}-\d{2}-\d{2}/.exec(text) ?? [];
  calendar.value = textOfCalendar(typed ? Date.parse(`${typed}T00:00Z`) : deskNow());
  calendar.showPicker();
}
