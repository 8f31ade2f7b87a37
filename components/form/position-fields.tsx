"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Point } from "@/domain/incident/position-text";
import { positionTextOf } from "@/domain/incident/position-words";
import type { PositionPicker } from "../map/position-picker";
import { useFieldAnswer } from "./action-form";
import { About, Label } from "./field";
import { fillField } from "./fill-field";

type Props = { from?: { latitude: number | null; longitude: number | null }; children?: React.ReactNode };

/** A position, as far as it is known, in any notation; `children` are more fields about it. */
export const PositionFields = ({ from, children }: Props) => (
  <div className={`grid gap-4 ${children ? "sm:grid-cols-[minmax(0,1fr)_15rem]" : ""}`}>
    <PositionField defaultValue={(from && positionTextOf(from)) ?? ""} />
    {children}
  </div>
);

/** A position as text. What it is taken for is said while it is typed, as soon as the reader of notations has arrived. */
function PositionField({ defaultValue }: { defaultValue: string }) {
  const { id, problem, typed } = useFieldAnswer("position");
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState({ isRead: true, words: "" });
  /** What is wrong is said once the field is left: half a position is no mistake yet. */
  const readNow = useCallback(async (isTyping: boolean) => {
    const { readPosition } = await import("./read-position");
    const now = readPosition(input.current?.value ?? "");
    setRead(now.isRead || !isTyping ? now : { isRead: true, words: "" });
  }, []);
  const [isRunning, setIsRunning] = useState(false);
  useEffect(() => {
    setIsRunning(true);
    if (input.current?.value) void readNow(true);
  }, [readNow]);
  const [picking, setPicking] = useState<{ Picker: typeof PositionPicker; from: Point | null }>();
  const pick = async () => {
    const [{ PositionPicker: Picker }, { pointOf }] = await Promise.all([
      import("../map/position-picker"),
      import("./read-position"),
    ]);
    setPicking({ Picker, from: pointOf(input.current?.value ?? "") });
  };
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
          onBlur={() => void readNow(false)}
          onInput={() => void readNow(true)}
          placeholder="33.30, 44.39"
          ref={input}
          spellCheck={false}
        />
        <button
          className={`button shrink-0 ${isRunning ? "" : "invisible"}`}
          onClick={() => void pick()}
          type="button"
        >
          Pick on map
        </button>
      </div>
      {picking && (
        <picking.Picker
          from={picking.from}
          onClose={() => setPicking(undefined)}
          onPick={(point) => fillField(input.current, positionTextOf(point) ?? "")}
        />
      )}
      <About
        hint="Degrees, degrees and minutes, or MGRS: 33.30, 44.39 or 33°18′N 44°23′E or 38S MB 4324 8463."
        id={id}
        problem={problem}
      />
      <p
        aria-live="polite"
        className={`mt-1 min-h-5 leading-5 ${read.isRead ? "text-ink-2" : "font-semibold text-level-5"}`}
        id={`${id}-read`}
      >
        {read.words}
      </p>
    </div>
  );
}
