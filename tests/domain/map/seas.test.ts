import { expect, test } from "vitest";
import { areasTextOf, parseAreas } from "@/domain/map/map-areas";
import { SEAS, seaAt } from "@/domain/map/seas";

test.each([
  ["Strait of Hormuz", 26.64, 56.52],
  ["Gulf of Oman", 25.4, 57.77],
  ["Persian Gulf", 27.5, 51],
  ["Red Sea", 15.42, 42.3],
  ["Gulf of Aden", 12.5, 48],
  ["Bab el-Mandeb", 12.6, 43.3],
  ["Black Sea", 43, 34],
  ["North Sea", 56, 3],
  ["Gulf of Guinea", 2, 5],
])("a place in the %s is found in it", (name, latitude, longitude) => {
  expect(seaAt(latitude, longitude)?.name).toBe(name);
});

test("a place on land far from any water lies in no sea", () => {
  for (const [latitude, longitude] of [
    [33.3, 44.4],
    [48.2, 16.4],
    [20, 10],
  ] as const)
    expect(seaAt(latitude, longitude)).toBeUndefined();
});

test("every sea has its name once, on the earth, within its own hull or a smaller sea's", () => {
  expect(new Set(SEAS.map(({ name }) => name)).size).toBe(SEAS.length);
  for (const { name, latitude, longitude, hull, radius } of SEAS) {
    expect(hull.length, name).toBeGreaterThanOrEqual(4);
    expect(radius, name).toBeGreaterThan(0.1);
    expect(
      hull.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90),
      name,
    ).toBe(true);
    expect(seaAt(latitude, longitude), name).toBeDefined();
  }
});

test("areas survive an address, and one that could not be drawn is refused", () => {
  const areas = [
    { kind: "country", latitude: 33.2, longitude: 43.7 },
    { kind: "sea", latitude: -25.4, longitude: 157.8 },
  ] as const;
  expect(parseAreas(areasTextOf(areas))).toEqual(areas);
  expect(parseAreas(null)).toEqual([]);
  for (const text of ["x1,2", "c91,0", "c1,181", "c1", "c1,2;", "c1,2;".repeat(30).slice(0, -1)])
    expect(parseAreas(text), text).toBeUndefined();
});
