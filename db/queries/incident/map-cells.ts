import { and, between, desc, type SQL, sql } from "drizzle-orm";
import {
  AROUND,
  cellSizeOf,
  LISTED_INCIDENTS,
  MAPPED_INCIDENTS,
  type MapCell,
  type MapIncident,
} from "@/domain/map/map";
import type { MapWindow } from "@/domain/map/map-window";
import type { Instant } from "@/domain/time/time";
import { besideGreatest, isSo, wholePartOf } from "../../sql/words";
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
        isWide: isSo(sql`${incidents.positionPrecision} in ('country', 'sea area')`).as("is_wide"),
        latestAt: incidents.effectiveAt,
      })
      .from(incidents)
      .where(inRange)
      .orderBy(desc(incidents.effectiveAt))
      .limit(MAPPED_INCIDENTS),
  );

type LatestIncidents = ReturnType<typeof latestIn>;

const isIn = (latest: LatestIncidents, { west, south, east, north }: MapWindow) =>
  and(between(latest.longitude, west, east), between(latest.latitude, south, north));

/** SQL: the variance of a column, without a second min() or max(), beside which no column could stand. */
const varianceOf = (column: SQL.Aliased<number>) =>
  sql`avg(${column} * ${column}) - avg(${column}) * avg(${column})`;

/** A smaller variance is a rounding error: about 10 m. */
const NOISE = 1e-8;

/** The contents of a window and its surroundings, cell by cell, each named by its latest incident. */
export async function readCells(
  { db }: View,
  latest: LatestIncidents,
  window: MapWindow,
): Promise<MapCell[]> {
  const size = cellSizeOf(window);
  const column = wholePartOf(sql`(${latest.longitude} + 180) / ${size}`);
  const row = wholePartOf(sql`(${latest.latitude} + 90) / ${size}`);
  const isInside = isSo(isIn(latest, window));
  return db
    .with(latest)
    .select({
      column: column.mapWith(Number),
      row: row.mapWith(Number),
      categoryId: latest.categoryId,
      isWide: sql<boolean>`${latest.isWide}`.mapWith(Boolean),
      isInside: sql<boolean>`${isInside}`.mapWith(Boolean),
      count: sql<number>`count(*)`,
      latitude: sql<number>`avg(${latest.latitude})`,
      longitude: sql<number>`avg(${latest.longitude})`,
      spread: sql<number>`${varianceOf(latest.latitude)} + ${varianceOf(latest.longitude)}`.mapWith(
        (variance: number) => (variance > NOISE ? Math.sqrt(variance) : 0),
      ),
      place: besideGreatest<string>(latest.place, latest.latestAt),
      incidentId: besideGreatest<string>(latest.incidentId, latest.latestAt),
      title: besideGreatest<string>(latest.title, latest.latestAt),
      positionPrecision: besideGreatest<MapCell["positionPrecision"]>(
        latest.positionPrecision,
        latest.latestAt,
      ),
      latestAt: sql<Instant>`max(${latest.latestAt})`,
    })
    .from(latest)
    .where(isIn(latest, widerThan(window)))
    .groupBy(...[1, 2, 3, 4, 5].map((place) => sql.raw(String(place))));
}

function widerThan({ west, south, east, north }: MapWindow): MapWindow {
  const [across, up] = [(east - west) * AROUND, (north - south) * AROUND];
  return { west: west - across, south: south - up, east: east + across, north: north + up };
}

/** The latest incidents of a window, at most as many as asked for, or as the list beside a map shows. */
export async function readListed(
  { db }: View,
  latest: LatestIncidents,
  window: MapWindow,
  most: number = LISTED_INCIDENTS,
): Promise<MapIncident[]> {
  return db
    .with(latest)
    .select({
      incidentId: latest.incidentId,
      categoryId: latest.categoryId,
      title: latest.title,
      place: latest.place,
      latitude: sql<number>`${latest.latitude}`,
      longitude: sql<number>`${latest.longitude}`,
      positionPrecision: latest.positionPrecision,
      effectiveAt: sql<Instant>`${latest.latestAt}`,
    })
    .from(latest)
    .where(isIn(latest, window))
    .orderBy(desc(latest.latestAt))
    .limit(most);
}

/** How many incidents were counted, how many of them have a position, and two corners that enclose these. */
export async function readExtent({ db }: View, latest: LatestIncidents) {
  const [row] = await db
    .with(latest)
    .select({
      all: sql<number>`count(*)`,
      placed: sql<number>`count(${latest.latitude})`,
      west: sql<number | null>`min(${latest.longitude})`,
      east: sql<number | null>`max(${latest.longitude})`,
      south: sql<number | null>`min(${latest.latitude})`,
      north: sql<number | null>`max(${latest.latitude})`,
    })
    .from(latest);
  const { all = 0, placed = 0, west, east, south, north } = row ?? {};
  if (west == null || east == null || south == null || north == null) return { all, placed, corners: [] };
  const corners = [
    { latitude: south, longitude: west },
    { latitude: north, longitude: east },
  ];
  return { all, placed, corners };
}
