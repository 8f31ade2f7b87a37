import { ZOOM_STEP } from "./map-words";

/** Keys that move the map, by the pixels that it moves. */
export const MOVE_KEYS: Readonly<Record<string, [x: number, y: number]>> = {
  ArrowLeft: [120, 0],
  ArrowRight: [-120, 0],
  ArrowUp: [0, 120],
  ArrowDown: [0, -120],
};

/** Keys that zoom it, by how many times. */
export const ZOOM_KEYS: Readonly<Record<string, number>> = {
  "+": ZOOM_STEP,
  "=": ZOOM_STEP,
  "-": 1 / ZOOM_STEP,
  _: 1 / ZOOM_STEP,
};
