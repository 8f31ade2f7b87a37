import type { AlertLevel } from "../alert-level";
import type { Freshness } from "../assessment/freshness";
import type { PositionPrecision } from "../incident/precision";
import type { Instant } from "../time/time";
import type { MapWindow } from "./map-window";

/** Incidents that a map looks at: the latest of its range, with a position or without. */
export const MAPPED_INCIDENTS = 20_000;

/** Days that the board's own map shows. */
export const PANEL_DAYS = 30;

/** Cells along the width of a map: what falls into one of them is drawn as one. */
export const CELLS_ACROSS = 26;

/** Incidents that lie so near each other that they are drawn as one, in one category. */
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
  /** Of the only one, or of one among them. */
  incidentId: string;
  title: string;
  positionPrecision: PositionPrecision | null;
  latestAt: Instant;
};

/** What is drawn at one place: one incident, or several as one. */
export type MapSpot = Omit<MapCell, "column" | "row" | "categoryId"> & { categoryIds: string[] };

/** An indicator that is watched at one place, with what holds for it. */
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
 * What a map shows.
 * Shape: `spots` by count, then by latest; `outsideCount` incidents of the range lie outside the window, `unplacedCount`
 *        have no position; `isCut` when only the latest of the range were looked at, and counted.
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
 * Cells as spots: those of several categories in one place become one.
 * Shape: greatest count first, of equal counts the latest; an area stays apart from the points in it.
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

/** Two spots as one, between them; the latest incident speaks for it. */
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
