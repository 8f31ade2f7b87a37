import type { MapSpot } from "./map";

/** A place of which only the country or the sea is known. */
export type AreaPoint = { kind: "country" | "sea"; latitude: number; longitude: number };

/** Areas that one map draws at most. */
const MOST_AREAS = 24;

/** The countries and seas that are all that is known of some incidents: a point of each. */
export const areaPointsOf = (spots: readonly MapSpot[]): AreaPoint[] =>
  spots
    .filter(({ isWide }) => isWide)
    .slice(0, MOST_AREAS)
    .map(({ positionPrecision, latitude, longitude }) => ({
      kind: positionPrecision === "sea area" ? "sea" : "country",
      latitude,
      longitude,
    }));

const LETTERS = { country: "c", sea: "s" } as const;

/** Areas as they stand in an address, such as `c33.2,43.7;s25.4,57.8`: latitude and longitude. */
export const areasTextOf = (areas: readonly AreaPoint[]): string =>
  areas
    .map(({ kind, latitude, longitude }) => `${LETTERS[kind]}${tidy(latitude)},${tidy(longitude)}`)
    .join(";");

const tidy = (degrees: number) => Math.round(degrees * 10) / 10;

/** The areas that an address asks for; undefined when it names none that could be drawn. */
export function parseAreas(text: string | null): AreaPoint[] | undefined {
  if (!text) return [];
  const areas = text.split(";").map((part) => {
    const [, letter, latitude, longitude] =
      /^([cs])(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(part) ?? [];
    if (letter === undefined || Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180)
      return undefined;
    const kind: AreaPoint["kind"] = letter === "c" ? "country" : "sea";
    return { kind, latitude: Number(latitude), longitude: Number(longitude) };
  });
  const known = areas.filter((area) => area !== undefined);
  return known.length === areas.length && known.length <= MOST_AREAS ? known : undefined;
}
