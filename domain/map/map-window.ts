import { accept, type Outcome, refuse } from "../outcome";

/**
 * The area that a map shows.
 * Units: degrees, WGS 84; `west` is west of `east`, never across 180°.
 */
export type MapWindow = { west: number; south: number; east: number; north: number };

/** Named windows that every map offers. */
export const MAP_REGIONS = [
  { name: "World", window: { west: -180, south: -60, east: 180, north: 78 } },
  { name: "Middle East", window: { west: 30, south: 10, east: 66, north: 40 } },
  { name: "Iraq", window: { west: 38, south: 28.5, east: 49.5, north: 38 } },
  { name: "Gulf", window: { west: 46, south: 21.5, east: 62, north: 31 } },
  { name: "Red Sea", window: { west: 31, south: 10.5, east: 52, north: 30.5 } },
] as const satisfies readonly { name: string; window: MapWindow }[];

const WORLD: MapWindow = MAP_REGIONS[0].window;

/** How far north and south a map can be moved: beyond, nothing happens, and Mercator grows without end. */
export const MAP_EDGES = { north: 84, south: -72 } as const;

/** Smallest and largest width of a window, in degrees of longitude. */
const EXTENT = { least: 0.5, most: 360 } as const;

const tidy = (degrees: number) => Math.round(degrees * 1000) / 1000;

/** A window of a given width around a place, with the aspect ratio of `like`, clamped to the earth. */
export function windowAround(latitude: number, longitude: number, width: number, like: MapWindow): MapWindow {
  const ratio = (like.north - like.south) / (like.east - like.west);
  const wide = Math.min(EXTENT.most, Math.max(EXTENT.least, width));
  const high = Math.min(138, wide * ratio);
  const west = Math.min(180 - wide, Math.max(-180, longitude - wide / 2));
  const south = Math.min(78 - high, Math.max(-60, latitude - high / 2));
  return { west: tidy(west), south: tidy(south), east: tidy(west + wide), north: tidy(south + high) };
}

/** Zooms in (a factor below 1) or out (above 1), about the centre. */
export const zoomed = (window: MapWindow, factor: number): MapWindow =>
  windowAround(
    (window.south + window.north) / 2,
    (window.west + window.east) / 2,
    (window.east - window.west) * factor,
    window,
  );

/** Pans by fractions of its own size, north and east. */
export const moved = (window: MapWindow, north: number, east: number): MapWindow =>
  windowAround(
    (window.south + window.north) / 2 + north * (window.north - window.south),
    (window.west + window.east) / 2 + east * (window.east - window.west),
    window.east - window.west,
    window,
  );

/**
 * The window that contains some places with a margin; the world when there are none.
 * Shape: its width is `ratio` times its height, and it never zooms in further than a town.
 */
export function windowOf(
  places: readonly { latitude: number; longitude: number }[],
  ratio: number,
): MapWindow {
  if (places.length === 0) return WORLD;
  const latitudes = places.map((place) => place.latitude);
  const longitudes = places.map((place) => place.longitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const width = Math.max((east - west) * 1.2, (north - south) * 1.2 * ratio, 6);
  const shape = { west: 0, south: 0, east: ratio, north: 1 };
  return windowAround((south + north) / 2, (west + east) / 2, width, shape);
}

/** A window as a query parameter: west, south, east, north. */
export const windowTextOf = ({ west, south, east, north }: MapWindow): string =>
  [west, south, east, north].join(",");

/**
 * The window in a query parameter; undefined when there is none.
 * Errors: refuses what is no window on the earth, and one across 180°.
 */
export function parseWindow(text: string | null | undefined): Outcome<MapWindow | undefined> {
  if (!text) return accept(undefined);
  const [west = NaN, south = NaN, east = NaN, north = NaN, ...rest] = text.split(",").map(Number);
  const isOnEarth = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  const isOpen = east - west >= EXTENT.least / 2 && north - south >= EXTENT.least / 10;
  return rest.length === 0 && isOnEarth && isOpen
    ? accept({ west, south, east, north })
    : refuse(
        "window must be west,south,east,north in degrees, west of east; it cannot go across 180°",
        "window",
      );
}
