import { and, desc, eq, sql } from "drizzle-orm";
import { MAPPED_INCIDENTS } from "@/domain/map/map";
import { type NamedPlace, placesNamed } from "@/domain/map/place";
import { type Desk, presentOf } from "../../desk";
import { isUnreplacedIncident } from "../../sql/unreplaced-rows";
import { likeWords } from "../../sql/words";
import type { View } from "../../store";
import { incidents, indicatorVersions } from "../../tables";
import { readTail } from "../log/newest-log-entry";

/** Places among which the best are chosen. */
const MOST_FOUND = 200;

/**
 * The places of incidents and indicators whose names match the typed words, with their positions.
 * Cost: three statements; covers at most the latest `MAPPED_INCIDENTS` incidents.
 */
export async function readPlaces(view: View, desk: Desk, typed: string): Promise<NamedPlace[]> {
  const words = typed.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const { knownAt } = presentOf(desk, await readTail(view));
  return placesNamed(typed, [
    ...(await readIncidentPlaces(view, words, knownAt)),
    ...(await readIndicatorPlaces(view, words, knownAt)),
  ]);
}

/**
 * The places that most incidents of the desk are at, with their positions.
 * Cost: two statements; covers at most the latest `MAPPED_INCIDENTS` incidents.
 */
export async function readFrequentPlaces(view: View, desk: Desk): Promise<NamedPlace[]> {
  const { knownAt } = presentOf(desk, await readTail(view));
  return readIncidentPlaces(view, [], knownAt);
}

async function readIncidentPlaces({ db }: View, words: string[], knownAt: number): Promise<NamedPlace[]> {
  const latest = db.$with("latest").as(
    db
      .select({
        place: incidents.place,
        latitude: incidents.latitude,
        longitude: incidents.longitude,
        positionPrecision: incidents.positionPrecision,
      })
      .from(incidents)
      .where(isUnreplacedIncident(db, incidents, knownAt))
      .orderBy(desc(incidents.effectiveAt))
      .limit(MAPPED_INCIDENTS),
  );
  const columns = [latest.place, latest.latitude, latest.longitude, latest.positionPrecision] as const;
  const [name, latitude, longitude, positionPrecision] = columns;
  return db
    .with(latest)
    .select({ name, latitude, longitude, positionPrecision, count: sql<number>`count(*)` })
    .from(latest)
    .where(and(...words.map((word) => likeWords(name, word))))
    .groupBy(...columns)
    .orderBy(desc(sql`count(*)`))
    .limit(MOST_FOUND);
}

async function readIndicatorPlaces({ db }: View, words: string[], knownAt: number): Promise<NamedPlace[]> {
  const newest = sql`(select max(v.version) from indicator_versions v
    where v.indicator_id = ${indicatorVersions.indicatorId} and v.recorded_at <= ${knownAt})`;
  const rows = await db
    .select({
      name: indicatorVersions.place,
      latitude: indicatorVersions.latitude,
      longitude: indicatorVersions.longitude,
    })
    .from(indicatorVersions)
    .where(
      and(
        eq(indicatorVersions.version, newest),
        ...words.map((word) => likeWords(indicatorVersions.place, word)),
      ),
    )
    .limit(MOST_FOUND);
  return rows.map((row) => ({ ...row, positionPrecision: null, count: 0 }));
}
