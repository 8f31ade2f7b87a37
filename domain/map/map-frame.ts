import { type MapWindow, windowTextOf } from "./map-window";

/**
 * How degrees become pixels of a drawing, by Mercator's projection: where the equator meets Greenwich, and the pixels of
 * a radian there.
 */
export type MapFrame = { width: number; height: number; scale: number; left: number; top: number };

/** The maps that are drawn, by where they stand. Units: pixels of their own, which a screen makes larger or smaller. */
export const MAP_SIZES = {
  page: { width: 1000, height: 640 },
  panel: { width: 400, height: 270 },
} as const satisfies Record<string, { width: number; height: number }>;

export type MapSize = keyof typeof MAP_SIZES;

/** Width of a map as a part of its height. */
export const mapRatioOf = (size: MapSize): number => MAP_SIZES[size].width / MAP_SIZES[size].height;

const radiansOf = (degrees: number) => (degrees * Math.PI) / 180;

/** How far north of the equator a latitude lies on the drawing, in radians of its scale. */
const risenOf = (latitude: number) => Math.log(Math.tan(Math.PI / 4 + radiansOf(latitude) / 2));

/** The frame in which a whole window is as large as it can be, and stands in the middle. */
export function frameOf({ west, south, east, north }: MapWindow, size: MapSize): MapFrame {
  const { width, height } = MAP_SIZES[size];
  const scale = Math.min(width / radiansOf(east - west), height / (risenOf(north) - risenOf(south)));
  return {
    width,
    height,
    scale,
    left: width / 2 - (scale * radiansOf(west + east)) / 2,
    top: height / 2 + (scale * (risenOf(south) + risenOf(north))) / 2,
  };
}

/** Where the land that a window shows is drawn, as a picture that other drawings take their lines from. */
export const landHrefOf = (window: MapWindow, size: MapSize): string =>
  `/map/land.svg?size=${size}&window=${windowTextOf(window)}`;

/**
 * Where a place lies on a drawing, from its left and top edges.
 * Units: parts of its width and height, 0 to 1 inside.
 */
export const placedIn = (
  { width, height, scale, left, top }: MapFrame,
  latitude: number,
  longitude: number,
) => ({
  x: (left + scale * radiansOf(longitude)) / width,
  y: (top - scale * risenOf(latitude)) / height,
});

const EARTH_RADIUS_KM = 6371;

/** Pixels of a kilometre at a latitude. */
export const pixelsPerKm = ({ scale }: MapFrame, latitude: number): number =>
  scale / EARTH_RADIUS_KM / Math.cos(radiansOf(latitude));
