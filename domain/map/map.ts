import type { AlertLevel } from "../alert-level";
import type { Freshness } from "../assessment/freshness";
import type { PositionPrecision } from "../incident/precision";
import type { Instant } from "../time/time";
import type { MapWindow } from "./map-window";

/** Incidents that a map covers: the latest of its range, with a position or without. */
export const MAPPED_INCIDENTS = 20_000;

/** Days that the board's own map shows. */
export const PANEL_DAYS = 30;

/** Cells across a map: incidents in one cell are drawn as one. */
export const CELLS_ACROSS = 26;

/** Nearby incidents of one category, drawn as one. */
export type MapCell = {
  column: number;
  row: number;
  categoryId: string;
  /** Known only to a country or a sea: drawn as an area, never as a point. */
  isWide: boolean;
  count: number;
  latitude: number;
  longitude: number;
  place: string;
  /** The only incident, or one of them. */
  incidentId: string;
  title: string;
  positionPrecision: PositionPrecision | null;
  latestAt: Instant;
};

/** One mark on the map: one incident, or several as one. */
export type MapSpot = Omit<MapCell, "column" | "row" | "categoryId"> & { categoryIds: string[] };

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
 * Shape: `spots` by count, then by latest; `outsideCount` incidents of the range are outside the window,
 *        `unplacedCount` have no position; `isCut` when only the latest of the range are covered.
 */
export type WorldMap = {
  revision: number;
  effectiveAt: Instant;
  knownAt: Instant;
  window: MapWindow;
  spots: MapSpot[];
  indicators: MapIndicator[];
  outsideCount: number;
  unplacedCount: number;
  isCut: boolean;
};

/**
 * Cells as spots: categories at one place are merged.
 * Shape: highest count first, then the latest; areas are not merged with points.
 */
export function spotsOf(cells: readonly MapCell[]): MapSpot[] {
  const spots = new Map<string, MapSpot>();
  for (const { column, row, categoryId, ...cell } of cells) {
    const key = `${column} ${row} ${cell.isWide}`;
    const spot = spots.get(key);
    const own = { ...cell, categoryIds: [categoryId] };
    spots.set(key, spot ? joinedSpot(spot, own) : own);
  }
  return [...spots.values()].sort((a, b) => b.count - a.count || b.latestAt - a.latestAt);
}

/** Two spots merged, placed between them and linked to the latest incident. */
export function joinedSpot(one: MapSpot, other: MapSpot): MapSpot {
  const latest = other.latestAt > one.latestAt ? other : one;
  const count = one.count + other.count;
  const mean = (a: number, b: number) => (a * one.count + b * other.count) / count;
  return {
    ...latest,
    count,
    latitude: mean(one.latitude, other.latitude),
    longitude: mean(one.longitude, other.longitude),
    categoryIds: [...new Set([...one.categoryIds, ...other.categoryIds])],
  };
}
