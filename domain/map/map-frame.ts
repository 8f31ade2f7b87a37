import { type MapWindow, windowTextOf } from "./map-window";

/** A Mercator projection from degrees to pixels: the position of 0° N 0° E, and the pixels per radian there. */
export type MapFrame = { width: number; height: number; scale: number; left: number; top: number };

/**
 * The sizes of maps, by where they are shown.
 * Units: their own pixels, scaled by the screen.
 */
export const MAP_SIZES = {
  page: { width: 1000, height: 640 },
  panel: { width: 300, height: 400 },
} as const satisfies Record<string, { width: number; height: number }>;

export type MapSize = keyof typeof MAP_SIZES;

/** The width of a map divided by its height. */
export const mapRatioOf = (size: MapSize): number => MAP_SIZES[size].width / MAP_SIZES[size].height;

const radiansOf = (degrees: number) => (degrees * Math.PI) / 180;

/** The Mercator ordinate of a latitude, in radians. */
const risenOf = (latitude: number) => Math.log(Math.tan(Math.PI / 4 + radiansOf(latitude) / 2));

/** The frame in which a whole window is centred and as large as possible. */
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

/** The address of the picture of a window's land, which other drawings reference. */
export const landHrefOf = (window: MapWindow, size: MapSize): string =>
  `/map/land.svg?size=${size}&window=${windowTextOf(window)}`;

/**
 * The position of a place on a drawing, from its left and top edges.
 * Units: fractions of its width and height, 0 to 1 inside.
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

/** Pixels per kilometre at a latitude. */
export const pixelsPerKm = ({ scale }: MapFrame, latitude: number): number =>
  scale / EARTH_RADIUS_KM / Math.cos(radiansOf(latitude));
