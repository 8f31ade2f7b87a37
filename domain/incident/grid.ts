import * as mgrs from "mgrs";

/** Node puts the functions of this package under `default`, bundlers beside it. */
const { forward, toPoint } = "default" in mgrs ? (mgrs.default as typeof mgrs) : mgrs;

/** Digits east and north of a grid reference. */
type Digits = 1 | 2 | 3 | 4 | 5;

/** A position as an MGRS reference. Units: degrees, WGS 84, from 80° S to 84° N; 5 digits are a metre. */
export const gridOf = (latitude: number, longitude: number, digits: Digits): string =>
  forward([longitude, latitude], digits);

/**
 * The middle of an MGRS square.
 * Units:  degrees, WGS 84.
 * Errors: throws when there is no such square.
 */
export function middleOf(grid: string): { latitude: number; longitude: number } {
  const [longitude, latitude] = toPoint(grid);
  if (!Number.isFinite(longitude) || !(Math.abs(latitude) <= 90)) throw new RangeError(`No square ${grid}`);
  // A square at the antimeridian may have its middle beyond it.
  return { latitude, longitude: ((longitude + 540) % 360) - 180 };
}
