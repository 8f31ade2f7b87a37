"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { ChartGrid } from "@/domain/trend/chart-grid";
import { cellOf, stepAt, stepByKey } from "@/domain/trend/chart-grid";
import { atDesk } from "../ui/desk-address";
import { ChartReadout, type Readout, wordsOf } from "./chart-readout";

/** The step that is pointed at, in which lane when there are several, and by what. */
type Spot = { step: number; lane: string | undefined; by: "mouse" | "touch" | "keys" };

type Props = {
  /** What the chart shows, for keyboard and screen reader users. */
  label: string;
  grid: ChartGrid;
  /** The readout of a step; `lane` is the `data-lane` under the pointer. */
  readoutOf: (step: number, lane?: string) => Readout;
  /** Where a click on a step leads. */
  hrefOf: (step: number, lane?: string) => string;
  /** The lanes that the arrow keys go through. */
  lanes?: readonly string[];
  /** Hears which lane is pointed at. */
  onLane?: (lane: string) => void;
  /** Classes that place the drawing within the chart. */
  plot?: string;
};

/**
 * Makes the drawing around it answer: to the pointer, to touch and to the arrow keys it tells the day, with a line
 * through all of its lanes, and a click, a second touch or Enter opens the desk of that day.
 */
export function ChartCursor({ label, grid, readoutOf, hrefOf, lanes, onLane, plot = "inset-x-0" }: Props) {
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const last = useRef(grid.steps - 1);
  const point = (to: Spot | null) => {
    if (to) last.current = to.step;
    if (to?.lane !== undefined) onLane?.(to.lane);
    setSpot(to);
  };
  const spotAt = (event: PointerEvent): Spot | null => {
    const rect = box.current?.getBoundingClientRect();
    const target = event.target as Element;
    if (!rect || target.closest("a, button")) return null;
    const step = stepAt(
      grid,
      (event.clientX - rect.left) / rect.width,
      (event.clientY - rect.top) / rect.height,
    );
    const lane = target.closest<HTMLElement>("[data-lane]")?.dataset.lane;
    return step === null ? null : { step, lane, by: event.pointerType === "touch" ? "touch" : "mouse" };
  };
  const isTouched = spot?.by === "touch";
  useEffect(() => {
    if (!isTouched) return;
    const leave = ({ target }: PointerEvent) => {
      if (target instanceof Node && !box.current?.parentElement?.contains(target)) setSpot(null);
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [isTouched]);
  const open = ({ step, lane }: Spot, isElsewhere: boolean) => {
    const href = atDesk(hrefOf(step, lane));
    return isElsewhere ? window.open(href) : router.push(href);
  };
  const step = Math.min(spot?.step ?? last.current, grid.steps - 1);
  const byKey = (event: React.KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const lane = laneByKey(lanes, spot?.lane, event.key);
    const next = lane === undefined ? stepByKey(grid, step, event.key) : step;
    if (next !== undefined) point({ step: next, lane: lane ?? spot?.lane, by: "keys" });
    else if (event.key === "Enter") open({ step, lane: spot?.lane, by: "keys" }, false);
    else if (event.key === "Escape" && spot) point(null);
    else return;
    event.preventDefault();
  };
  // The pointer works anywhere on the chart; the slider in it is for the keyboard.
  useHearing(box, {
    click(event) {
      if ((event.target as Element).closest("a, button") || !spot || event.defaultPrevented) return;
      if (spot.by === "mouse") open(spot, event.ctrlKey || event.metaKey);
    },
    pointerdown(event) {
      if (event.pointerType === "touch" && spotAt(event)) point(spotAt(event));
    },
    pointerleave: (event) => event.pointerType !== "touch" && point(null),
    pointermove: (event) => point(spotAt(event) ?? (spot?.by === "touch" ? spot : null)),
  });
  return (
    <>
      <div
        aria-label={label}
        aria-valuemax={grid.steps}
        aria-valuemin={1}
        aria-valuenow={step + 1}
        aria-valuetext={wordsOf(readoutOf(step, spot?.lane))}
        className={`pointer-events-none absolute inset-y-0 rounded-sm ${plot}`}
        data-cursor
        onBlur={() => spot?.by === "keys" && setSpot(null)}
        onFocus={() => point({ step, lane: spot?.lane, by: "keys" })}
        onKeyDown={byKey}
        ref={box}
        role="slider"
        tabIndex={0}
      >
        {spot && <Mark grid={grid} step={step} />}
      </div>
      {spot && (
        <ChartReadout
          href={spot.by === "touch" ? hrefOf(step, spot.lane) : undefined}
          isAtEnd={cellOf(grid, step).left > 0.5}
          keyName={spot.by === "keys" ? "Enter" : "Click"}
          plot={plot}
          share={cellOf(grid, step).left + cellOf(grid, step).width / 2}
          readout={readoutOf(step, spot.lane)}
        />
      )}
    </>
  );
}

const HEARD = ["click", "pointerdown", "pointerleave", "pointermove"] as const;

type Hearing = Record<(typeof HEARD)[number], (event: PointerEvent) => void>;

/** Hears what a pointer does on the element around another. */
function useHearing(inside: React.RefObject<HTMLElement | null>, hearing: Hearing): void {
  const newest = useRef(hearing);
  newest.current = hearing;
  useEffect(() => {
    const around = inside.current?.parentElement;
    const hear = (event: Event) => newest.current[event.type as keyof Hearing](event as PointerEvent);
    for (const type of HEARD) around?.addEventListener(type, hear);
    return () => {
      for (const type of HEARD) around?.removeEventListener(type, hear);
    };
  }, [inside]);
}

function laneByKey(lanes: readonly string[] | undefined, lane: string | undefined, key: string) {
  if (!lanes || (key !== "ArrowUp" && key !== "ArrowDown")) return undefined;
  const at = lane === undefined ? -1 : lanes.indexOf(lane);
  return lanes[Math.min(Math.max(at + (key === "ArrowDown" ? 1 : -1), 0), lanes.length - 1)];
}

const percent = (share: number) => `${share * 100}%`;

/** A line through the drawing at a step on an axis; around its cell in a calendar. */
function Mark({ grid, step }: { grid: ChartGrid; step: number }) {
  const { left, top, width, height } = cellOf(grid, step);
  const place = { left: percent(left), top: percent(top), width: percent(width), height: percent(height) };
  if (grid.rows > 1) return <span className="absolute outline outline-2 outline-ink-1" style={place} />;
  return (
    <>
      <span className="absolute inset-y-0 bg-ink-1/10" style={{ left: place.left, width: place.width }} />
      <span className="absolute inset-y-0 w-px bg-ink-1" style={{ left: percent(left + width / 2) }} />
    </>
  );
}
