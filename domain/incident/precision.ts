/** How exactly the time is known. Only the first three place an incident on a day. */
export const PRECISIONS = ["minute", "hour", "day", "week", "month", "year"] as const;
export type Precision = (typeof PRECISIONS)[number];

export const isKnownToTheDay = (precision: Precision): boolean => PRECISIONS.indexOf(precision) <= 2;

/**
 * How exactly a position is known: the distance in kilometres within which it happened, where that can be said.
 * Source: the classes of UCDP GED (where_prec) and ACLED (geo_precision).
 */
export const POSITION_PRECISIONS = [
  { name: "exact", withinKm: 1 },
  { name: "near", withinKm: 25 },
  { name: "district", withinKm: 50 },
  { name: "province", withinKm: 150 },
  { name: "country", withinKm: null },
  { name: "sea area", withinKm: null },
] as const;
export type PositionPrecision = (typeof POSITION_PRECISIONS)[number]["name"];

/** The radius in kilometres that a position precision stands for; null where it has none. */
export const withinKmOf = (precision: PositionPrecision | null): number | null =>
  POSITION_PRECISIONS.find(({ name }) => name === precision)?.withinKm ?? null;

export const POSITION_PRECISION_NAMES = POSITION_PRECISIONS.map((each) => each.name) as unknown as readonly [
  PositionPrecision,
  ...PositionPrecision[],
];
