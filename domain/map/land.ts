import type { MapName } from "./map-names";

/** What a map draws of the earth, in the order in which it is drawn: `seas` and `countries` are areas that are marked. */
export const LAND_PARTS = ["seas", "land", "countries", "borders", "disputed"] as const;
export type LandPart = (typeof LAND_PARTS)[number];

/** The lines of each part as the `d` of a path. Units: pixels of the map's own size. */
export type LandLines = Readonly<Record<LandPart, string>>;

/** The earth beneath a map, with the names that it may show. */
export type Land = { lines: LandLines; names: MapName[] };
