/** A corner of an area. Units: degrees, WGS 84. */
export type Corner = readonly [latitude: number, longitude: number];

/**
 * An area that a report is about: a polygon, closed by its first corner, or a circle.
 * Units: degrees, WGS 84; kilometres.
 */
export type ReportArea = { name: string } & (
  | { corners: readonly Corner[] }
  | { middle: Corner; radiusKm: number }
);

/** Areas of one report, and corners of one area, at most. */
export const AREA_LIMITS = { areas: 1_000, corners: 5_000 } as const;

const KM_PER_DEGREE = 111.195;

/** How many corners a circle is drawn with. */
const CIRCLE_CORNERS = 48;

/** The outline of an area as a polygon without its closing corner. */
export function outlineOf(area: ReportArea): readonly Corner[] {
  if ("corners" in area) return area.corners;
  const [latitude, longitude] = area.middle;
  const north = area.radiusKm / KM_PER_DEGREE;
  const east = north / Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
  return Array.from({ length: CIRCLE_CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * i) / CIRCLE_CORNERS;
    const at = Math.max(-90, Math.min(90, latitude + north * Math.cos(angle)));
    return [at, longitude + east * Math.sin(angle)] as const;
  });
}
