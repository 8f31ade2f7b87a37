import { type MapWindow, windowTextOf } from "./map-window";

/** A Mercator projection from degrees to pixels: the position of 0° N 0° E, and the pixels per radian there. */
export type MapFrame = { width: number; height: number; scale: number; left: number; top: number };

export type Size = { width: number; height: number };

/**
 * The sizes of maps, by where they are shown. Land is drawn beyond the edges by `margin`, so that the map can be dragged.
 * Units: their own pixels, scaled by the screen; margins are fractions of the size.
 */
export const MAP_SIZES = {
  page: { width: 1000, height: 640, margin: { beside: 0.5, above: 0.75 } },
  panel: { width: 400, height: 270, margin: { beside: 0, above: 0 } },
} as const satisfies Record<string, Size & { margin: { beside: number; above: number } }>;

export type MapSize = keyof typeof MAP_SIZES;

/** The width of a map divided by its height. */
export const mapRatioOf = (size: MapSize): number => MAP_SIZES[size].width / MAP_SIZES[size].height;

const radiansOf = (degrees: number) => (degrees * Math.PI) / 180;
const degreesOf = (radians: number) => (radians * 180) / Math.PI;

/** The Mercator ordinate of a latitude, in radians. */
export const risenOf = (latitude: number): number =>
  Math.log(Math.tan(Math.PI / 4 + radiansOf(latitude) / 2));

const latitudeAt = (risen: number) => degreesOf(2 * Math.atan(Math.exp(risen)) - Math.PI / 2);

/** The frame in which a whole window is centred and as large as possible. */
function frameIn({ west, south, east, north }: MapWindow, { width, height }: Size): MapFrame {
  const scale = Math.min(width / radiansOf(east - west), height / (risenOf(north) - risenOf(south)));
  return {
    width,
    height,
    scale,
    left: width / 2 - (scale * radiansOf(west + east)) / 2,
    top: height / 2 + (scale * (risenOf(south) + risenOf(north))) / 2,
  };
}

export const frameOf = (window: MapWindow, size: MapSize): MapFrame => frameIn(window, MAP_SIZES[size]);

/** The same map on a drawing of another size, centred and as large as possible. */
export function fittedTo(frame: MapFrame, { width, height }: Size): MapFrame {
  const times = Math.min(width / frame.width, height / frame.height);
  return {
    width,
    height,
    scale: frame.scale * times,
    left: frame.left * times + (width - frame.width * times) / 2,
    top: frame.top * times + (height - frame.height * times) / 2,
  };
}

/** The transform from one frame to another: scale first, then translate. Units: pixels of the target frame. */
export function shiftOf(from: MapFrame, to: MapFrame): { times: number; x: number; y: number } {
  const times = to.scale / from.scale;
  return { times, x: to.left - from.left * times, y: to.top - from.top * times };
}

/** Degrees in an address, to about a hundred metres. */
const tidy = (degrees: number) => Math.round(degrees * 1000) / 1000;

/** The window that a frame shows, clamped to the earth. */
export const windowIn = ({ width, height, scale, left, top }: MapFrame): MapWindow => ({
  west: tidy(Math.max(-180, degreesOf(-left / scale))),
  south: tidy(Math.max(-85, latitudeAt((top - height) / scale))),
  east: tidy(Math.min(180, degreesOf((width - left) / scale))),
  north: tidy(Math.min(85, latitudeAt(top / scale))),
});

/** The place at a point of a frame. Units: pixels in, degrees out. */
export const placeAt = ({ scale, left, top }: MapFrame, x: number, y: number) => ({
  latitude: latitudeAt((top - y) / scale),
  longitude: degreesOf((x - left) / scale),
});

/** The address of a window's land: a picture that other drawings reference, or lines with names as JSON. */
export const landHrefOf = (
  window: MapWindow,
  size: MapSize,
  areas = "",
  form: "svg" | "json" = "svg",
): string => `/map/land.${form}?size=${size}&window=${windowTextOf(window)}${areas && `&areas=${areas}`}`;

/** The position of a place on a drawing, from its left and top edges. Units: its pixels. */
export const pointIn = ({ scale, left, top }: MapFrame, latitude: number, longitude: number) => ({
  x: left + scale * radiansOf(longitude),
  y: top - scale * risenOf(latitude),
});

const EARTH_RADIUS_KM = 6371;

/** Pixels per kilometre at a latitude. */
export const pixelsPerKm = ({ scale }: MapFrame, latitude: number): number =>
  scale / EARTH_RADIUS_KM / Math.cos(radiansOf(latitude));

/** Pixels of a degree at the equator. */
export const pixelsPerDegree = ({ scale }: MapFrame): number => radiansOf(scale);
