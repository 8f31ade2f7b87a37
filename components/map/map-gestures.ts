import { select } from "d3-selection";
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from "d3-zoom";
import { type MapFrame, risenOf, type Size } from "@/domain/map/map-frame";
import { MAP_EDGES } from "@/domain/map/map-window";

/** Moves a map by gestures and by code. Units: pixels of the view. */
export type Gestures = {
  /** Shows another part of the earth; on the way to it unless `isSudden`. */
  show: (frame: MapFrame, isSudden?: boolean) => void;
  /** So many times as near, about the middle. */
  scaleBy: (times: number) => void;
  moveBy: (x: number, y: number) => void;
  stop: () => void;
};

type Heard = {
  /** Called at every step of a move. */
  onMove: (frame: MapFrame) => void;
  /** Called when the map has come to rest. */
  onRest: (frame: MapFrame) => void;
};

/** Pixels of a radian: the whole earth on a phone at least, 30 m to the pixel at most. */
const SCALES: [number, number] = [60, 200_000];

const WAY_MS = 220;

const isCalm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Follows mouse, wheel, fingers and double clicks on a view, until it is stopped.
 * Shape: what d3-zoom calls a transform is a frame: its scale is the pixels of a radian, its origin where the equator
 *        meets Greenwich.
 */
export function followGestures(view: HTMLElement, first: MapFrame, { onMove, onRest }: Heard): Gestures {
  const size = { width: first.width, height: first.height };
  const selection = select(view);
  const frameOf = ({ k, x, y }: ZoomTransform): MapFrame => ({ ...size, scale: k, left: x, top: y });
  const transformOf = ({ left, top, scale }: MapFrame) => zoomIdentity.translate(left, top).scale(scale);
  let step = 0;
  /** A move begins where the last one ends, even while that is still running. */
  let goal = first;
  type Moved = D3ZoomEvent<HTMLElement, unknown>;
  const follow = zoom<HTMLElement, unknown>()
    .extent(edgesOf(size))
    .translateExtent([
      [-Math.PI, -risenOf(MAP_EDGES.north)],
      [Math.PI, -risenOf(MAP_EDGES.south)],
    ])
    .scaleExtent(SCALES)
    .clickDistance(4)
    .duration(isCalm() ? 0 : WAY_MS)
    .on("start", ({ sourceEvent }: Moved) => {
      if (sourceEvent) cancelAnimationFrame(step);
    })
    .on("zoom", ({ transform, sourceEvent }: Moved) => {
      if (sourceEvent) goal = frameOf(transform);
      onMove(frameOf(transform));
    })
    .on("end", ({ transform, sourceEvent }: Moved) => {
      if (sourceEvent) onRest(frameOf(transform));
    });
  selection.call(follow).call(follow.transform, transformOf(first));
  const now = () => frameOf(zoomTransform(view));

  const go = (to: MapFrame, isSudden = isCalm()) => {
    cancelAnimationFrame(step);
    goal = to;
    const from = now();
    const began = performance.now();
    const walk = () => {
      const part = isSudden ? 1 : Math.min(1, (performance.now() - began) / WAY_MS);
      selection.call(follow.transform, transformOf(between(from, to, 1 - (1 - part) ** 3)));
      if (part < 1) step = requestAnimationFrame(walk);
      else onRest(to);
    };
    walk();
  };
  /** Within what gestures may reach. */
  const kept = (frame: MapFrame): MapFrame => {
    const [least, most] = SCALES;
    if (frame.scale < least || frame.scale > most) return goal;
    return frameOf(follow.constrain()(transformOf(frame), edgesOf(size), follow.translateExtent()));
  };
  return {
    show: (frame, isSudden) => go(frame, isSudden),
    scaleBy: (times) => {
      const { scale, left, top } = goal;
      const middle = { x: size.width / 2, y: size.height / 2 };
      go(
        kept({
          ...size,
          scale: scale * times,
          left: middle.x - (middle.x - left) * times,
          top: middle.y - (middle.y - top) * times,
        }),
      );
    },
    moveBy: (x, y) => go(kept({ ...goal, left: goal.left + x, top: goal.top + y })),
    stop: () => {
      cancelAnimationFrame(step);
      selection.on(".zoom", null);
    },
  };
}

const edgesOf = ({ width, height }: Size): [[number, number], [number, number]] => [
  [0, 0],
  [width, height],
];

/** Part of the way from one frame to another, the middle moving evenly on the screen. Units: 0 to 1. */
function between(from: MapFrame, to: MapFrame, part: number): MapFrame {
  if (part >= 1) return to;
  const scale = from.scale * (to.scale / from.scale) ** part;
  const share =
    from.scale === to.scale ? part : (1 / from.scale - 1 / scale) / (1 / from.scale - 1 / to.scale);
  const mix = (a: number, b: number) => a + (b - a) * share;
  return {
    ...to,
    scale,
    left: mix(from.left / from.scale, to.left / to.scale) * scale,
    top: mix(from.top / from.scale, to.top / to.scale) * scale,
  };
}
