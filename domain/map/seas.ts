import { SEA_TABLE } from "./sea-table";

/** A sea by its name: where the name stands, a hull around its water, and about how wide it is. Units: degrees, WGS 84. */
export type Sea = {
  name: string;
  latitude: number;
  longitude: number;
  hull: readonly (readonly [longitude: number, latitude: number])[];
  /** Half of its smaller extent. */
  radius: number;
};

const numbersIn = (text: string) => text.trim().split(" ").map(Number);

export const SEAS: readonly Sea[] = SEA_TABLE.trim()
  .split("\n")
  .map((line) => {
    const [name = "", at = "", around = ""] = line.split(": ");
    const [latitude = 0, longitude = 0] = numbersIn(at);
    const hull = around.split(",").map((pair): [number, number] => {
      const [x = 0, y = 0] = numbersIn(pair);
      return [x, y];
    });
    return { name, latitude, longitude, hull, radius: radiusOf(hull, latitude) };
  });

function radiusOf(hull: Sea["hull"], latitude: number): number {
  const [xs, ys] = [hull.map(([x]) => x), hull.map(([, y]) => y)];
  const wide = (Math.max(...xs) - Math.min(...xs)) * Math.cos((latitude * Math.PI) / 180);
  return Math.min(wide, Math.max(...ys) - Math.min(...ys)) / 2;
}

/** Whether a place lies within the hull of a sea. Source: the even-odd rule. */
function isIn({ hull }: Sea, latitude: number, longitude: number): boolean {
  let isInside = false;
  let [x, y] = hull.at(-1) ?? [0, 0];
  for (const [nextX, nextY] of hull) {
    const crosses = nextY > latitude !== y > latitude;
    if (crosses && longitude < ((x - nextX) * (latitude - nextY)) / (y - nextY) + nextX) isInside = !isInside;
    [x, y] = [nextX, nextY];
  }
  return isInside;
}

/** The sea around a place, the smallest that has a name; undefined where none is known. */
export const seaAt = (latitude: number, longitude: number): Sea | undefined =>
  SEAS.find((sea) => isIn(sea, latitude, longitude));
