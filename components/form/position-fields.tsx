"use client";

import { useRef } from "react";
import { positionTextOf } from "@/domain/incident/position-words";
import { useLazyComponent } from "../live/use-lazy-component";
import { useFieldAnswer } from "./action-form";
import { About, Label } from "./field";

type Props = { from?: { latitude: number | null; longitude: number | null }; children?: React.ReactNode };

/** A position, as far as it is known, in any notation; `children` are more fields about it. */
export const PositionFields = ({ from, children }: Props) => (
  <div className={`grid gap-4 ${children ? "sm:grid-cols-[minmax(0,1fr)_15rem]" : ""}`}>
    <PositionField defaultValue={(from && positionTextOf(from)) ?? ""} />
    {children}
  </div>
);

/** A position as text. What it is taken for is said while it is typed; that, and the map to pick it on, come after the page. */
function PositionField({ defaultValue }: { defaultValue: string }) {
  const { id, problem, typed } = useFieldAnswer("position");
  const input = useRef<HTMLInputElement>(null);
  const readout = useRef<HTMLParagraphElement>(null);
  const Tools = useLazyComponent(async () => (await import("./position-tools")).PositionTools);
  return (
    <div>
      <Label id={id} optional>
        Position
      </Label>
      <div className="flex gap-2">
        <input
          aria-describedby={`${id}-about ${id}-read`}
          aria-invalid={problem ? true : undefined}
          autoComplete="off"
          className="input"
          defaultValue={typed ?? defaultValue}
          id={id}
          name="position"
          placeholder="33.30, 44.39"
          ref={input}
          spellCheck={false}
        />
        {/* The room of what comes, so that nothing moves then. */}
        <span className="w-[7.25rem] shrink-0">{Tools && <Tools field={input} readout={readout} />}</span>
      </div>
      <About
        hint="Degrees, degrees and minutes, or MGRS: 33.30, 44.39 or 33°18′N 44°23′E or 38S MB 4324 8463."
        id={id}
        problem={problem}
      />
      <p aria-live="polite" className="mt-1 min-h-5 leading-5" id={`${id}-read`} ref={readout} />
    </div>
  );
}
