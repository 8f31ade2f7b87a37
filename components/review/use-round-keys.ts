"use client";

import { useEffect, useRef, useState } from "react";
import type { ReviewItem } from "@/domain/review/review";
import { isKeyTaken } from "../ui/taken-keys";

/** What can be decided about a row. */
export type Decision = "confirm" | "change" | "report" | "putOff";

const KEYS: Record<string, Decision> = { v: "confirm", c: "change", o: "report", l: "putOff" };
const MOVES: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** The id of a row on the page. */
export const rowIdOf = (id: string): string => `review-${id}`;

/**
 * The row that the keys are for: the first at first, then the one after each that was decided. Moving by keys moves the
 * focus along, and so what a screen reader reads.
 */
export function useRoundKeys(
  rows: readonly ReviewItem[],
  decide: Record<Decision, (item: ReviewItem) => void>,
) {
  const [at, setAt] = useState<{ id: string; place: number }>({ id: "", place: 0 });
  const isByKey = useRef(false);
  const found = rows.findIndex(({ id }) => id === at.id);
  const place = found >= 0 ? found : Math.min(at.place, rows.length - 1);
  const current = rows[place];
  const moveTo = (item: ReviewItem | undefined) => {
    if (item) setAt({ id: item.id, place: rows.indexOf(item) });
  };
  const latest = useRef({ rows, place, decide, moveTo });
  latest.current = { rows, place, decide, moveTo };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isKeyTaken(event.target)) return;
      const { rows, place, decide, moveTo } = latest.current;
      const item = rows[place];
      const [decision, step] = [KEYS[event.key], MOVES[event.key]];
      if (!item) return;
      if (step !== undefined) moveTo(rows[Math.max(0, Math.min(rows.length - 1, place + step))]);
      else if (decision) {
        if (decision === "putOff") moveTo(rows[place + 1]);
        else moveTo(item);
        decide[decision](item);
      } else if (event.key === "x")
        document.querySelector<HTMLElement>(`#${CSS.escape(rowIdOf(item.id))} [type=checkbox]`)?.click();
      else return;
      isByKey.current = true;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    if (isByKey.current && current && !document.querySelector("dialog[open]"))
      document.getElementById(rowIdOf(current.id))?.focus();
  }, [current]);
  return { current, moveTo };
}
