import { DAY_MS, HOUR_MS, type Instant } from "../time/time";
import type { Incident } from "./incident";
import { isKnownToTheDay, type Precision, withinKmOf } from "./precision";

/** How near to each other two incidents of a category may be to be offered as one; null for the usual. */
export type MatchRule = { matchKm: number | null; matchHours: number | null };

/** What applies to a category that sets nothing. */
export const USUAL_MATCH = { matchKm: 25, matchHours: 24 } as const;

/** The rule of a category, with what it leaves open. Units: kilometres, hours. */
export const matchRuleOf = ({ matchKm, matchHours }: MatchRule) => ({
  matchKm: matchKm ?? USUAL_MATCH.matchKm,
  matchHours: matchHours ?? USUAL_MATCH.matchHours,
});

type Compared = Pick<
  Incident,
  | "incidentId"
  | "categoryId"
  | "dataset"
  | "effectiveAt"
  | "precision"
  | "place"
  | "latitude"
  | "longitude"
  | "positionPrecision"
>;

/** How far apart two incidents are. Shape: `km` is null where a position is missing and the places have one name. */
type Likeness = { km: number | null; hours: number };

/** Two incidents that may be one. Shape: `one` was recorded later. */
export type LikelyDuplicate = Likeness & { one: Incident; other: Incident };

/** Some likely duplicates. Shape: `next` continues after them (a `PairPlace` as text); null when nothing is left to compare. */
export type LikelyDuplicates = { revision: number; pairs: LikelyDuplicate[]; next: string | null };

/** How long an incident may have lasted, by how exactly its time is known. */
const SPAN_MS: Partial<Record<Precision, number>> = { hour: HOUR_MS, day: DAY_MS };

/** The longest such time: how far apart the starts of two incidents may be beyond the hours of a category. */
export const LONGEST_SPAN_MS = DAY_MS;

/**
 * How alike two incidents are; undefined when they are not the same event by the rule of their category.
 * Shape: only incidents of different datasets, and what was recorded by hand beside a dataset; a time that is known to
 *        the week, and a place that is known to the country, say too little.
 */
export function likenessOf(one: Compared, other: Compared, rule: MatchRule): Likeness | undefined {
  if (one.incidentId === other.incidentId || one.categoryId !== other.categoryId) return undefined;
  if (one.dataset === other.dataset) return undefined;
  if (!isKnownToTheDay(one.precision) || !isKnownToTheDay(other.precision)) return undefined;
  const { matchKm, matchHours } = matchRuleOf(rule);
  const hours = gapOf(one, other) / HOUR_MS;
  if (hours > matchHours) return undefined;
  const km = kilometresBetween(one, other);
  const isNear = km === null ? isSamePlace(one, other) : km <= matchKm;
  return isNear ? { km, hours } : undefined;
}

/** The time between two incidents: none where they may overlap. */
function gapOf(one: Compared, other: Compared): number {
  const endOf = ({ effectiveAt, precision }: Compared): Instant => effectiveAt + (SPAN_MS[precision] ?? 0);
  return Math.max(0, one.effectiveAt - endOf(other), other.effectiveAt - endOf(one));
}

const isSamePlace = (one: Compared, other: Compared): boolean =>
  one.place.trim().toLowerCase() === other.place.trim().toLowerCase();

const EARTH_KM = 6371;
const radiansOf = (degrees: number) => (degrees * Math.PI) / 180;

/** The distance along the earth; null where a position is missing or stands for a whole country or sea. */
function kilometresBetween(one: Compared, other: Compared): number | null {
  const [a, b] = [pointOf(one), pointOf(other)];
  if (!a || !b) return null;
  const [north, east] = [radiansOf(b.latitude - a.latitude), radiansOf(b.longitude - a.longitude)];
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radiansOf(a.latitude)) * Math.cos(radiansOf(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

function pointOf({ latitude, longitude, positionPrecision }: Compared) {
  const isPoint = positionPrecision === null || withinKmOf(positionPrecision) !== null;
  return latitude !== null && longitude !== null && isPoint ? { latitude, longitude } : undefined;
}

/** How far apart two incidents are, in words. */
export function likenessWordsOf({ km, hours }: Likeness): string {
  const distance =
    km === null ? "at the same place" : km < 1 ? "under 1 km apart" : `${Math.round(km)} km apart`;
  const time =
    hours === 0 ? "at the same time" : hours < 1 ? "within an hour" : `${Math.round(hours)} h apart`;
  return `${distance}, ${time}`;
}

/** A place in a list of pairs: after an incident, or after one of its pairs. */
export type PairPlace = { one: string; other?: string };

/** What a list of likely duplicates is asked for: the import that one of each pair is from, and after which place. */
export type DuplicatesAsked = { importId?: string | undefined; after?: PairPlace | undefined };

const ID = /^[0-9a-f-]{36}$/;
const PLACE = /^([0-9a-f-]{36})(?:[.]([0-9a-f-]{36}))?$/;

/** A place as addresses name it. */
export const placeText = ({ one, other }: PairPlace): string => (other ? `${one}.${other}` : one);

/** The opposite of `placeText`, beside an import; what is neither is left out. */
export function parseDuplicatesAsked({
  importId = "",
  after = "",
}: Record<string, string | undefined>): DuplicatesAsked {
  const [, one, other] = PLACE.exec(after) ?? [];
  return {
    importId: ID.test(importId) ? importId : undefined,
    after: one ? { one, ...(other && { other }) } : undefined,
  };
}
