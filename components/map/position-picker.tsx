"use client";

import { useEffect, useRef, useState } from "react";
import type { Point } from "@/domain/incident/position-text";
import { positionWordsOf } from "@/domain/incident/position-words";
import { windowAround } from "@/domain/map/map-window";
import { USUAL_DAYS } from "@/domain/time/range";
import { type MapMover, MapStage, type Sheet } from "./map-stage";
import type { MapQuery } from "./map-words";
import { readSheet, useSheet } from "./use-map-sheet";

type Props = {
  /** The position so far. */
  from: Point | null;
  onPick: (point: Point) => void;
  onClose: () => void;
};

/** What the picker shows around a position. Units: degrees of longitude. */
const WIDTH = 4;

const SQUARE = { west: 0, south: 0, east: 1.6, north: 1 };

/** A map in a window of its own, on which a position is chosen: by a click, or by Enter in its middle. */
export function PositionPicker({ from, onPick, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [first, setFirst] = useState<Sheet | "failed">();
  const [point, setPoint] = useState(from);
  const [view] = useState<MapQuery>({
    days: USUAL_DAYS,
    categoryId: "",
    window: from && windowAround(from.latitude, from.longitude, WIDTH, SQUARE),
  });
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    readSheet(view, null).then(setFirst, () => setFirst("failed"));
  }, [view]);
  return (
    <dialog
      aria-label="Pick a position"
      className="dialog h-[min(86vh,760px)] w-[min(96vw,1100px)] p-3"
      onClose={onClose}
      ref={dialog}
    >
      <div className="flex h-full flex-col gap-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="text-[15px] font-semibold">Pick a position</h2>
          <p className="text-xs text-ink-2">
            Click the map, or move it with the arrow keys and press Enter for its middle.
          </p>
        </div>
        <div className="relative min-h-0 grow">
          {first === "failed" && <p className="p-4">We couldn't load the map. Type the position instead.</p>}
          {first && first !== "failed" && (
            <PickerMap first={first} onPoint={setPoint} point={point} view={view} />
          )}
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <p aria-live="polite" className="grow">
            {point ? positionWordsOf(point.latitude, point.longitude) : "No position picked"}
          </p>
          <button className="button" onClick={() => dialog.current?.close()} type="button">
            Cancel
          </button>
          <button
            className="button button-main disabled:opacity-50"
            disabled={!point}
            onClick={() => {
              if (point) onPick(point);
              dialog.current?.close();
            }}
            type="button"
          >
            Use position
          </button>
        </div>
      </div>
    </dialog>
  );
}

type MapProps = { first: Sheet; view: MapQuery; point: Point | null; onPoint: (point: Point) => void };

function PickerMap({ first, view, point, onPoint }: MapProps) {
  const mover = useRef<MapMover | null>(null);
  const { sheet, load } = useSheet(first, view, null, "elsewhere");
  return (
    <MapStage
      hrefOf={({ incidentId }) => `/incidents/${incidentId}`}
      indicatorHref={({ id }) => `/indicators/${id}`}
      mover={mover}
      onPick={onPoint}
      onRest={load}
      pointedAt={point}
      sheet={sheet}
    />
  );
}
