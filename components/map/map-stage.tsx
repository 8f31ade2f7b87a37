"use client";

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { LandLines } from "@/domain/map/land";
import { AROUND, type MapIndicator, type MapSpot, type WorldMap } from "@/domain/map/map";
import {
  fittedTo,
  frameOf,
  MAP_SIZES,
  type MapFrame,
  placeAt,
  shiftOf,
  windowIn,
} from "@/domain/map/map-frame";
import { mapLayoutOf } from "@/domain/map/map-layout";
import type { MapName } from "@/domain/map/map-names";
import type { MapWindow } from "@/domain/map/map-window";
import { HoverCard } from "./hover-card";
import { LandLayer } from "./land-layer";
import { areasIn, landOf, MapFigure, placesIn } from "./map-figure";
import type { Gestures } from "./map-gestures";
import { MOVE_KEYS, ZOOM_KEYS } from "./map-keys";
import { MapMarks, type Pointed, PointedPlace } from "./map-marks";
import { MapScale } from "./map-scale";

/** What is drawn at once: what happened in a window, and the earth beneath it; without `lines` as the server drew it. */
export type Sheet = { map: WorldMap; names: readonly MapName[]; lines?: LandLines };

/** What others ask of a map. */
export type MapMover = {
  show: (window: MapWindow) => void;
  scaleBy: (times: number) => void;
};

type Place = { latitude: number; longitude: number };

type Props = {
  sheet: Sheet;
  hrefOf: (spot: MapSpot) => string;
  indicatorHref: (indicator: MapIndicator) => string;
  onPress?: (event: React.MouseEvent, spot: MapSpot) => void;
  /** Called with the place that is clicked, or that lies in the middle when Enter is pressed. Nothing leads away then. */
  onPick?: (place: Place) => void;
  /** Called with what the map shows when it has come to rest. */
  onRest: (window: MapWindow) => void;
  mover: React.RefObject<MapMover | null>;
  /** A place that is pointed at elsewhere. */
  pointedAt: Place | null;
};

/** Pixels that a pointer may slip in a press that opens a mark. */
const SLIP = 4;

const isApart = (from: MapFrame, { scale, left, top }: MapFrame): boolean =>
  scale !== from.scale || Math.hypot(left - from.left, top - from.top) > SLIP;

/** Lies over the marks while the map moves, so that none of them is sought beneath the pointer. */
const COVER = "after:absolute after:inset-0 after:z-40 after:hidden data-[is-moving]:after:block";

/** What is shifted as a whole. */
const LAYER = "absolute inset-0 origin-top-left will-change-transform";

/** The position of a click in degrees, to about 10 m. */
const tidy = (degrees: number) => Math.round(degrees * 1e4) / 1e4;

/**
 * A map that is moved by hand. While it moves, its layers are only shifted and magnified as they are, which takes no
 * drawing and brings nothing over anything; once it rests everything gets its size and its place anew.
 */
export function MapStage({ sheet, hrefOf, indicatorHref, onPress, onPick, onRest, mover, pointedAt }: Props) {
  const view = useRef<HTMLDivElement>(null);
  const earth = useRef<HTMLDivElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  const gestures = useRef<Gestures>(undefined);
  /** Where the map is, and in which frame the layer is laid out. */
  const now = useRef<MapFrame>(undefined);
  const laidOut = useRef<MapFrame>(undefined);
  const [frame, setFrame] = useState<MapFrame>();
  const [pointed, setPointed] = useState<Pointed>();
  const resting = useRef(onRest);
  resting.current = onRest;

  const shift = useCallback(() => {
    if (!laidOut.current || !now.current) return;
    const { times, x, y } = shiftOf(laidOut.current, now.current);
    for (const layer of [earth.current, marks.current])
      if (layer) layer.style.transform = `translate(${x}px, ${y}px) scale(${times})`;
  }, []);

  const first = sheet.map.window;
  useLayoutEffect(() => {
    const element = view.current;
    if (!element) return;
    const measure = () => {
      const size = { width: element.clientWidth, height: element.clientHeight };
      if (size.width === 0 || size.height === 0) return;
      const { width, height } = now.current ?? { width: 0, height: 0 };
      if (width === size.width && height === size.height) return;
      now.current = fittedTo(now.current ?? frameOf(first, "page"), size);
      setFrame(now.current);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [first]);

  const { width, height } = frame ?? { width: 0, height: 0 };
  useEffect(() => {
    const [element, begin] = [view.current, now.current];
    if (!element || !begin || width === 0 || height === 0) return;
    let isOver = false;
    const rest = (to: MapFrame) => {
      delete element.dataset.isMoving;
      now.current = to;
      setFrame(to);
      resting.current(windowIn(to));
    };
    const move = (to: MapFrame) => {
      now.current = to;
      if (!("isMoving" in element.dataset) && laidOut.current && isApart(laidOut.current, to))
        element.dataset.isMoving = "";
      shift();
      setPointed(undefined);
    };
    import("./map-gestures").then(({ followGestures }) => {
      if (isOver) return;
      gestures.current = followGestures(element, now.current ?? begin, { onMove: move, onRest: rest });
      element.dataset.isLive = "";
    });
    return () => {
      isOver = true;
      // A move that ends with its gestures never comes to rest.
      delete element.dataset.isMoving;
      gestures.current?.stop();
      gestures.current = undefined;
    };
  }, [width, height, shift]);

  mover.current = {
    show: (window) => gestures.current?.show(fittedTo(frameOf(window, "page"), { width, height })),
    scaleBy: (times) => gestures.current?.scaleBy(times),
  };

  const { map, names, lines } = sheet;
  const layout = useMemo(
    () =>
      frame &&
      mapLayoutOf(
        { spots: [...map.spots, ...map.around], indicators: map.indicators, names },
        frame,
        AROUND * 2,
      ),
    [frame, map, names],
  );
  useLayoutEffect(() => {
    laidOut.current = frame;
    shift();
  }, [frame, shift]);
  const placeOf = useMemo(() => placesIn(map), [map]);
  const areas = useMemo(() => areasIn(map), [map]);

  const land = frame && shiftOf(frameOf(map.window, "page"), frame);
  const { page } = MAP_SIZES;
  const pickAt = (x: number, y: number) => {
    if (!onPick || !now.current) return;
    const { latitude, longitude } = placeAt(now.current, x, y);
    onPick({ latitude: tidy(latitude), longitude: tidy(longitude) });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const way = MOVE_KEYS[event.key];
    const times = ZOOM_KEYS[event.key];
    const picks = onPick && event.key === "Enter";
    if (!gestures.current || (!way && !times && !picks)) return;
    event.preventDefault();
    if (picks) pickAt(width / 2, height / 2);
    if (way) gestures.current.moveBy(...way);
    if (times) gestures.current.scaleBy(times);
  };
  return (
    <div
      aria-label="Map. Arrow keys move it, plus and minus zoom."
      className={`map-view [container-type:size] absolute inset-0 touch-none select-none overflow-hidden rounded-tremor-default border border-line bg-notice ${COVER}`}
      onClick={
        onPick &&
        ((event) => {
          event.preventDefault();
          const { left, top } = event.currentTarget.getBoundingClientRect();
          pickAt(event.clientX - left, event.clientY - top);
        })
      }
      onKeyDown={onKeyDown}
      ref={view}
      role="application"
      tabIndex={0}
    >
      {frame && layout && land ? (
        <>
          <div aria-hidden="true" className={LAYER} ref={earth}>
            <LandLayer
              className="absolute"
              height={page.height}
              land={lines ?? landOf(map, "page")}
              style={{
                left: land.x,
                top: land.y,
                width: page.width * land.times,
                height: page.height * land.times,
              }}
              width={page.width}
            />
          </div>
          <div aria-hidden="true" className={LAYER} ref={marks}>
            {/* Links inherit the decoration of what they stand in: directly in the layer, all would get their style anew with each shift. */}
            <div className="contents">
              <MapMarks
                areas={areas}
                frame={frame}
                hrefOf={hrefOf}
                indicatorHref={indicatorHref}
                layout={layout}
                onPoint={setPointed}
                onPress={onPress}
                placeOf={placeOf}
              />
              {pointedAt && <PointedPlace frame={frame} place={pointedAt} />}
            </div>
          </div>
        </>
      ) : (
        <div className="absolute inset-0 m-auto aspect-[1000/640] w-[min(100cqw,156.25cqh)]">
          <MapFigure hrefOf={hrefOf} indicatorHref={indicatorHref} map={map} names={names} size="page" />
        </div>
      )}
      {frame && pointed && <HoverCard map={map} pointed={pointed} view={frame} />}
      {frame && <MapScale frame={frame} />}
    </div>
  );
}
