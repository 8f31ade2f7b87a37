import { expect, test } from "vitest";
import { SwapTally } from "@/domain/map/swapped-positions";

const OWN = [{ name: "Al-Asad", latitude: 33.8, longitude: 42.4, radius: 1 }];
const IRAQ = { name: "Iraq", latitude: 33, longitude: 43.8, radius: 4.4 };
const OTHERS = [{ name: "Irbil", latitude: 36.2, longitude: 44, radius: 1 }, IRAQ];

/** Rows as place, latitude and longitude. */
function swappedIn(...rows: [string, number | null, number | null][]): number {
  const tally = new SwapTally(OWN, OTHERS);
  for (const [place, latitude, longitude] of rows) tally.add({ place, latitude, longitude });
  return tally.swappedCount;
}

test("positions that lie at the places that they name only when they are swapped are counted", () => {
  expect(swappedIn(["irbil, Iraq", 44, 36.2], ["Nowhere, Iraq", 44.4, 33.3], ["Irbil", null, null])).toBe(2);
  expect(swappedIn(["Irbil", 36.2, 44], ["Nowhere", 0, 0])).toBe(0);
});

test("a row without a known place is compared with the desk's own, and the rows that lie right outweigh the others", () => {
  expect(swappedIn(["Place not stated", 42.4, 33.8])).toBe(1);
  expect(swappedIn(["Irbil", 44, 36.2], ["Irbil", 36.2, 44])).toBe(0);
});
