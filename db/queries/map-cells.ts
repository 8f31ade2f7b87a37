import { and, between, desc, isNotNull, type SQL, sql } from "drizzle-orm";
import { CELLS_ACROSS, MAPPED_INCIDENTS, type MapCell } from "@/domain/map/map";
import type { MapWindow } from "@/domain/map/map-window";
import type { Instant } from "@/domain/time/time";
import type { View } from "../store";
import { incidents } from "../tables";

/** SQL: the latest incidents of a range that have a position, as many as a map draws. */
export const latestPlaced = ({ db }: View, inRange: SQL | undefined) =>
  db.$with("placed").as(
    db
      .select({
        categoryId: incidents.categoryId,
        incidentId: incidents.incidentId,
        title: incidents.title,
        place: incidents.place,
        positionPrecision: incidents.positionPrecision,
        latitude: sql<number>`${incidents.latitude}`.as("placed_latitude"),
        longitude: sql<number>`${incidents.longitude}`.as("placed_longitude"),
        isWide: sql<number>`coalesce(${incidents.positionPrecision} in ('country', 'sea area'), 0)`.as(
          "is_wide",
        ),
        latestAt: incidents.effectiveAt,
      })
      .from(incidents)
      .where(and(inRange, isNotNull(incidents.latitude)))
      .orderBy(desc(incidents.effectiveAt))
      .limit(MAPPED_INCIDENTS),
  );

export type PlacedIncidents = ReturnType<typeof latestPlaced>;

/** What a window holds, cell by cell; the bare columns of a group are those of its latest incident. */
export async function readCells(
  { db }: View,
  placed: PlacedIncidents,
  { west, south, east, north }: MapWindow,
): Promise<MapCell[]> {
  const size = (east - west) / CELLS_ACROSS;
  const column = sql<number>`cast((${placed.longitude} - ${west}) / ${size} as integer)`;
  const row = sql<number>`cast((${placed.latitude} - ${south}) / ${size} as integer)`;
  return db
    .with(placed)
    .select({
      column: column.mapWith(Number),
      row: row.mapWith(Number),
      categoryId: placed.categoryId,
      isWide: sql<boolean>`${placed.isWide}`.mapWith(Boolean),
      count: sql<number>`count(*)`,
      latitude: sql<number>`avg(${placed.latitude})`,
      longitude: sql<number>`avg(${placed.longitude})`,
      place: placed.place,
      incidentId: placed.incidentId,
      title: placed.title,
      positionPrecision: placed.positionPrecision,
      latestAt: sql<Instant>`max(${placed.latestAt})`,
    })
    .from(placed)
    .where(and(between(placed.longitude, west, east), between(placed.latitude, south, north)))
    .groupBy(placed.categoryId, sql`is_wide`, column, row);
}

/** The southernmost, westernmost, northernmost and easternmost places, as two corners; none when nothing is placed. */
export async function readCorners({ db }: View, placed: PlacedIncidents) {
  const [edges] = await db
    .with(placed)
    .select({
      west: sql<number | null>`min(${placed.longitude})`,
      east: sql<number | null>`max(${placed.longitude})`,
      south: sql<number | null>`min(${placed.latitude})`,
      north: sql<number | null>`max(${placed.latitude})`,
    })
    .from(placed);
  const { west, east, south, north } = edges ?? {};
  if (west == null || east == null || south == null || north == null) return [];
  return [
    { latitude: south, longitude: west },
    { latitude: north, longitude: east },
  ];
}
