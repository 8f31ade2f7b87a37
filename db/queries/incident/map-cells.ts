import { and, between, desc, type SQL, sql } from "drizzle-orm";
import { CELLS_ACROSS, MAPPED_INCIDENTS, type MapCell } from "@/domain/map/map";
import type { MapWindow } from "@/domain/map/map-window";
import type { Instant } from "@/domain/time/time";
import type { View } from "../../store";
import { incidents } from "../../tables";

/** SQL: the latest incidents of a range, at most as many as a map covers, those without a position included. */
export const latestIn = ({ db }: View, inRange: SQL | undefined) =>
  db.$with("latest").as(
    db
      .select({
        categoryId: incidents.categoryId,
        incidentId: incidents.incidentId,
        title: incidents.title,
        place: incidents.place,
        positionPrecision: incidents.positionPrecision,
        latitude: sql<number>`${incidents.latitude}`.as("latest_latitude"),
        longitude: sql<number>`${incidents.longitude}`.as("latest_longitude"),
        isWide: sql<number>`coalesce(${incidents.positionPrecision} in ('country', 'sea area'), 0)`.as(
          "is_wide",
        ),
        latestAt: incidents.effectiveAt,
      })
      .from(incidents)
      .where(inRange)
      .orderBy(desc(incidents.effectiveAt))
      .limit(MAPPED_INCIDENTS),
  );

type LatestIncidents = ReturnType<typeof latestIn>;

/** The contents of a window, cell by cell; in each group, SQLite takes the bare columns from the latest incident. */
export async function readCells(
  { db }: View,
  latest: LatestIncidents,
  { west, south, east, north }: MapWindow,
): Promise<MapCell[]> {
  const size = (east - west) / CELLS_ACROSS;
  const column = sql<number>`cast((${latest.longitude} - ${west}) / ${size} as integer)`;
  const row = sql<number>`cast((${latest.latitude} - ${south}) / ${size} as integer)`;
  return db
    .with(latest)
    .select({
      column: column.mapWith(Number),
      row: row.mapWith(Number),
      categoryId: latest.categoryId,
      isWide: sql<boolean>`${latest.isWide}`.mapWith(Boolean),
      count: sql<number>`count(*)`,
      latitude: sql<number>`avg(${latest.latitude})`,
      longitude: sql<number>`avg(${latest.longitude})`,
      place: latest.place,
      incidentId: latest.incidentId,
      title: latest.title,
      positionPrecision: latest.positionPrecision,
      latestAt: sql<Instant>`max(${latest.latestAt})`,
    })
    .from(latest)
    .where(and(between(latest.longitude, west, east), between(latest.latitude, south, north)))
    .groupBy(latest.categoryId, sql`is_wide`, column, row);
}

/** How many incidents were counted, and how many of them have no position. */
export async function readCounts({ db }: View, latest: LatestIncidents) {
  const [counted] = await db
    .with(latest)
    .select({ all: sql<number>`count(*)`, placed: sql<number>`count(${latest.latitude})` })
    .from(latest);
  return { all: counted?.all ?? 0, placed: counted?.placed ?? 0 };
}

/** Two corners that enclose all positions; none when there are no incidents. */
export async function readCorners({ db }: View, latest: LatestIncidents) {
  const [edges] = await db
    .with(latest)
    .select({
      west: sql<number | null>`min(${latest.longitude})`,
      east: sql<number | null>`max(${latest.longitude})`,
      south: sql<number | null>`min(${latest.latitude})`,
      north: sql<number | null>`max(${latest.latitude})`,
    })
    .from(latest);
  const { west, east, south, north } = edges ?? {};
  if (west == null || east == null || south == null || north == null) return [];
  return [
    { latitude: south, longitude: west },
    { latitude: north, longitude: east },
  ];
}
