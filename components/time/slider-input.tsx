"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { instantTextOf } from "@/domain/time/as-of";
import { dateTimeGroupOf, type Instant } from "@/domain/time/time";
import type { TimeScale } from "@/domain/time/time-scale";

export type SliderProps = {
  name: "effectiveAt" | "knownAt";
  label: string;
  value: Instant;
  scale: TimeScale;
};

/** How long the slider must rest before the page follows. */
const REST_MS = 200;

/** A slider that moves one of the two times, and the page once it rests. */
export function SliderInput({ name, label, value, scale: { from, to, stepMs } }: SliderProps) {
  const router = useRouter();
  const [shown, setShown] = useState(value);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!resting.current) setShown(value);
  }, [value]);
  const move = ({ currentTarget: { valueAsNumber, form } }: React.ChangeEvent<HTMLInputElement>) => {
    const at = valueAsNumber > to - stepMs ? to : valueAsNumber;
    setShown(at);
    clearTimeout(resting.current);
    resting.current = setTimeout(() => {
      resting.current = undefined;
      if (form) router.replace(addressOf(form, name, at === to ? "" : instantTextOf(at)), { scroll: false });
    }, REST_MS);
  };
  return (
    <label className={`time-${name} flex items-center gap-3`}>
      <span className="sr-only">{label}</span>
      <input
        aria-valuetext={dateTimeGroupOf(shown)}
        className="-my-0.5 h-6 min-w-0 grow accent-ink-2"
        max={to}
        min={from}
        onChange={move}
        step={stepMs}
        type="range"
        value={shown}
      />
      <output className="w-[7.5rem]">{dateTimeGroupOf(shown)}</output>
    </label>
  );
}

/** The time bar's address with one of its times set to `text`; empty text is the present. */
function addressOf(form: HTMLFormElement, name: string, text: string): string {
  const params = new URLSearchParams([...new FormData(form)].map(([key, each]) => [key, String(each)]));
  params.set(name, text);
  if (params.get("together")) params.set("knownAt", text);
  params.delete("together");
  for (const field of ["effectiveAt", "knownAt"]) if (!params.get(field)) params.delete(field);
  return `${new URL(form.action).pathname}?${params}`;
}
