import type { PositionPrecision } from "../incident/precision";

/** A place that has a name: one that the desk speaks of, or a town of the map. */
export type NamedPlace = {
  name: string;
  /** Degrees, WGS 84; null where only the name is known. */
  latitude: number | null;
  longitude: number | null;
  positionPrecision: PositionPrecision | null;
  /** Incidents of the desk there; 0 of a place that only an indicator or the map names. */
  count: number;
};

/** Places that are offered at once. */
export const PLACES_OFFERED = 8;

/** Letters by which a place is looked for: without marks, in lower case. */
export const plainLetters = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/**
 * The places whose names have all the words, the best first: names that begin with what was typed, then words that do,
 * then those with a position, then those with more incidents.
 * Shape: of places with one name and position the first; at most `PLACES_OFFERED`; none when nothing was typed.
 */
export function placesNamed(typed: string, places: readonly NamedPlace[]): NamedPlace[] {
  const words = plainLetters(typed).split(/\s+/).filter(Boolean);
  const [begin] = words;
  if (begin === undefined) return [];
  const rankOf = (name: string) => (name.startsWith(begin) ? 0 : name.includes(` ${begin}`) ? 1 : 2);
  const found = places
    .map((place) => ({ place, letters: plainLetters(place.name) }))
    .filter(({ letters }) => words.every((word) => letters.includes(word)))
    .sort(
      (a, b) =>
        rankOf(a.letters) - rankOf(b.letters) ||
        Number(b.place.latitude !== null) - Number(a.place.latitude !== null) ||
        b.place.count - a.place.count,
    );
  const seen = new Set<string>();
  const isFirst = (key: string) => !seen.has(key) && Boolean(seen.add(key));
  return found
    .filter(({ place, letters }) => isFirst(`${letters} ${place.latitude} ${place.longitude}`))
    .slice(0, PLACES_OFFERED)
    .map(({ place }) => place);
}
