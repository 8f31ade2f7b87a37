"use client";

import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { Point } from "@/domain/incident/position-text";
import { positionTextOf } from "@/domain/incident/position-words";
import type { PositionPicker } from "../map/position-picker";
import { fillField } from "./fill-field";

type Props = {
  field: React.RefObject<HTMLInputElement | null>;
  /** Where what was read is said. */
  readout: React.RefObject<HTMLElement | null>;
};

/** Says what a typed position is taken for, as soon as the reader of notations has arrived, and picks one on a map. */
export function PositionTools({ field, readout }: Props) {
  const [read, setRead] = useState({ isRead: true, words: "" });
  useEffect(() => {
    const input = field.current;
    /** What is wrong is said once the field is left: half a position is no mistake yet. */
    const readNow = async (isTyping: boolean) => {
      const { readPosition } = await import("./read-position");
      const now = readPosition(input?.value ?? "");
      setRead(now.isRead || !isTyping ? now : { isRead: true, words: "" });
    };
    const [type, leave] = [() => void readNow(true), () => void readNow(false)];
    input?.addEventListener("input", type);
    input?.addEventListener("blur", leave);
    if (input?.value) type();
    return () => {
      input?.removeEventListener("input", type);
      input?.removeEventListener("blur", leave);
    };
  }, [field]);
  const [picking, setPicking] = useState<{ Picker: typeof PositionPicker; from: Point | null }>();
  const pick = async () => {
    const [{ PositionPicker: Picker }, { pointOf }] = await Promise.all([
      import("../map/position-picker"),
      import("./read-position"),
    ]);
    setPicking({ Picker, from: pointOf(field.current?.value ?? "") });
  };
  const words = (
    <span className={read.isRead ? "text-ink-2" : "font-semibold text-level-5"}>{read.words}</span>
  );
  return (
    <>
      <button className="button h-full w-full px-2" onClick={() => void pick()} type="button">
        Pick on map
      </button>
      {readout.current && createPortal(words, readout.current)}
      {picking && (
        <picking.Picker
          from={picking.from}
          onClose={() => setPicking(undefined)}
          onPick={(point) => fillField(field.current, positionTextOf(point) ?? "")}
        />
      )}
    </>
  );
}
