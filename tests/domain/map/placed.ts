import type { AlertLevel } from "@/domain/alert-level";
import type { MapIndicator, MapSpot } from "@/domain/map/map";
import type { MapFrame } from "@/domain/map/map-frame";

/** A degree of longitude is 10 pixels, and the equator lies in the middle. */
export const FRAME: MapFrame = { width: 1000, height: 1000, scale: (10 * 180) / Math.PI, left: 0, top: 500 };

export const spotAt = (title: string, longitude: number, more: Partial<MapSpot> = {}): MapSpot => ({
  isWide: false,
  count: 1,
  latitude: 0,
  longitude,
  spread: 0,
  place: title,
  incidentId: title,
  title,
  positionPrecision: "near",
  latestAt: 0,
  shares: [{ categoryId: "rockets", count: more.count ?? 1 }],
  ...more,
});

export const indicatorAt = (
  id: string,
  longitude: number,
  level: AlertLevel | null,
  latitude = 0,
): MapIndicator => ({
  id,
  categoryId: "rockets",
  name: id,
  level,
  freshness: { state: "current", reviewAt: 0 },
  latitude,
  longitude,
});
