import type { AlertLevel } from "../alert-level";
import type { Freshness } from "../assessment/freshness";
import { outlineOf, type ReportArea } from "../evidence/report-area";
import type { PositionPrecision } from "../incident/precision";
import type { Instant } from "../time/time";
import type { MapWindow } from "./map-window";

/** Incidents that a map covers: the latest of its range, with a position or without. */
export const MAPPED_INCIDENTS = 20_000;

/** Incidents in the list beside a map. */
export const LISTED_INCIDENTS = 40;

/** Days that the board's own map shows. */
export const PANEL_DAYS = 30;

/** How far beyond its window a map includes incidents, as a fraction of the window, so that it can be dragged. */
export const AROUND = 0.25;

/** The least number of cells across a map: incidents in one cell are drawn as one. */
const CELLS_ACROSS = 26;

/**
 * Width of a cell. The grid is fixed to the earth, so that panning does not regroup incidents.
 * Units: degrees.
 */
export const cellSizeOf = ({ west, east }: MapWindow): number =>
  360 / 2 ** Math.ceil(Math.log2((360 * CELLS_ACROSS) / (east - west)));

/** Nearby incidents of one category, drawn as one. */
export type MapCell = {
  column: number;
  row: number;
  categoryId: string;
  /** Known only to a country or a sea: drawn as an area, never as a point. */
  isWide: boolean;
  /** Inside the window, not in the surroundings. */
  isInside: boolean;
  count: number;
  latitude: number;
  longitude: number;
  /** Standard deviation of their positions, in degrees; 0 when all are at one place. */
  spread: number;
  place: string;
  /** The only incident, or the latest of them. */
  incidentId: string;
  title: string;
  positionPrecision: PositionPrecision | null;
  latestAt: Instant;
};

/** How many incidents of a category; the greatest share first. */
type CategoryShare = { categoryId: string; count: number };

/** One mark on the map: one incident, or several as one. */
export type MapSpot = Omit<MapCell, "column" | "row" | "categoryId" | "isInside"> & {
  shares: CategoryShare[];
};

/** An incident in the list beside a map. */
export type MapIncident = {
  incidentId: string;
  categoryId: string;
  title: string;
  place: string;
  latitude: number;
  longitude: number;
  positionPrecision: PositionPrecision | null;
  effectiveAt: Instant;
};

/** A report that names areas, such as a public warning. */
export type MapReport = {
  reportId: string;
  title: string;
  areas: readonly ReportArea[];
  effectiveAt: Instant;
};

/** Reports whose areas a map shows at most: the latest of its range. */
export const MAPPED_REPORTS = 60;

/** An indicator with a position, and the judgement that holds for it. */
export type MapIndicator = {
  id: string;
  categoryId: string;
  name: string;
  level: AlertLevel | null;
  freshness: Freshness;
  latitude: number;
  longitude: number;
};

/**
 * The content of a map.
 * Shape: `spots` by count, then by latest: those in the window, and `around` those in its surroundings; `incidents` the
 *        latest in the window; `categories` all of the desk, in board order. `outsideCount` incidents of the range are
 *        outside the window, `unplacedCount` have no position; `isCut` when only the latest of the range are covered.
 */
export type WorldMap = {
  revision: number;
  effectiveAt: Instant;
  knownAt: Instant;
  window: MapWindow;
  categories: { id: string; name: string }[];
  spots: MapSpot[];
  around: MapSpot[];
  incidents: MapIncident[];
  indicators: MapIndicator[];
  /** The reports of the range that name areas, the latest first; none on the board's own map. */
  reports: MapReport[];
  outsideCount: number;
  unplacedCount: number;
  isCut: boolean;
};

/** The corners of the areas that reports name. */
export const reportCornersOf = (reports: readonly MapReport[]): { latitude: number; longitude: number }[] =>
  reports.flatMap(({ areas }) =>
    areas.flatMap((area) => outlineOf(area).map(([latitude, longitude]) => ({ latitude, longitude }))),
  );

/** Incidents in the window of a map. */
export const countIn = ({ spots }: Pick<WorldMap, "spots">): number =>
  spots.reduce((sum, spot) => sum + spot.count, 0);

/** Whether a place lies in a window. */
export const isInWindow = (
  { west, south, east, north }: MapWindow,
  { latitude, longitude }: { latitude: number; longitude: number },
): boolean => longitude >= west && longitude <= east && latitude >= south && latitude <= north;

/**
 * Cells as spots: categories at one place are merged.
 * Shape: highest count first, then the latest; areas are not merged with points.
 */
export function spotsOf(cells: readonly MapCell[]): MapSpot[] {
  const spots = new Map<string, MapSpot>();
  for (const { column, row, categoryId, isInside: _, ...cell } of cells) {
    const key = `${column} ${row} ${cell.isWide}`;
    const spot = spots.get(key);
    const own = { ...cell, shares: [{ categoryId, count: cell.count }] };
    spots.set(key, spot ? joinedSpot(spot, own) : own);
  }
  return [...spots.values()].sort(greatestFirst);
}

/** The order of spots. */
export const greatestFirst = (a: MapSpot, b: MapSpot): number => b.count - a.count || b.latestAt - a.latestAt;

/** Two spots merged, placed between them and linked to the latest incident. */
export function joinedSpot(one: MapSpot, other: MapSpot): MapSpot {
  const latest = other.latestAt > one.latestAt ? other : one;
  const count = one.count + other.count;
  const mean = (a: number, b: number) => (a * one.count + b * other.count) / count;
  const latitude = mean(one.latitude, other.latitude);
  const longitude = mean(one.longitude, other.longitude);
  const varianceAbout = (spot: MapSpot) =>
    spot.spread ** 2 + (spot.latitude - latitude) ** 2 + (spot.longitude - longitude) ** 2;
  return {
    ...latest,
    count,
    latitude,
    longitude,
    spread: Math.sqrt(mean(varianceAbout(one), varianceAbout(other))),
    shares: sharesOf([...one.shares, ...other.shares]),
  };
}

function sharesOf(shares: readonly CategoryShare[]): CategoryShare[] {
  const counts = new Map<string, number>();
  for (const { categoryId, count } of shares) counts.set(categoryId, (counts.get(categoryId) ?? 0) + count);
  return [...counts].map(([categoryId, count]) => ({ categoryId, count })).sort((a, b) => b.count - a.count);
}
