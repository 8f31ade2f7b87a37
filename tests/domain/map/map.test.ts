import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellSizeOf, joinedSpot, type MapCell, spotsOf } from "@/domain/map/map";
import {
  MAP_REGIONS,
  moved,
  parseWindow,
  windowAround,
  windowOf,
  windowTextOf,
  zoomed,
} from "@/domain/map/map-window";

const cell = (changes: Partial<MapCell>): MapCell => ({
  column: 1,
  row: 1,
  categoryId: "rockets",
  isWide: false,
  isInside: true,
  spread: 0,
  count: 1,
  latitude: 33,
  longitude: 44,
  place: "Taji",
  incidentId: "one",
  title: "Rockets",
  positionPrecision: "near",
  latestAt: 10,
  ...changes,
});

test("several categories at one place are drawn as one, with the latest incident", () => {
  const [spot, ...rest] = spotsOf([
    cell({ count: 3, latitude: 33 }),
    cell({ categoryId: "drones", latitude: 35, title: "A drone", latestAt: 20 }),
  ]);
  expect(rest).toEqual([]);
  expect(spot).toMatchObject({
    count: 4,
    shares: [
      { categoryId: "rockets", count: 3 },
      { categoryId: "drones", count: 1 },
    ],
    title: "A drone",
    latitude: 33.5,
  });
});

test("joined spots lie as far apart as their incidents do, in whichever order they are joined", () => {
  const [a, b, c] = spotsOf(
    [33, 34, 37].map((latitude, column) => cell({ column, latitude, latestAt: 30 - column })),
  );
  if (!a || !b || !c) throw new Error("Three cells are three spots.");
  const spread = Math.sqrt((1.6667 ** 2 + 0.6667 ** 2 + 2.3333 ** 2) / 3);
  expect(joinedSpot(joinedSpot(a, b), c).spread).toBeCloseTo(spread, 3);
  expect(joinedSpot(joinedSpot(c, a), b).spread).toBeCloseTo(spread, 3);
  expect(joinedSpot(a, { ...a }).spread).toBe(0);
});

test("cells keep their width while a map is moved, and a window is 26 to 52 of them wide", () => {
  for (const width of [0.5, 3, 11.5, 36, 360]) {
    const at = (west: number) => cellSizeOf({ west, east: west + width, south: 0, north: 1 });
    expect(at(-180)).toBe(at(-180 + width / 7));
    expect(width / at(-180)).toBeGreaterThanOrEqual(26);
    expect(width / at(-180)).toBeLessThanOrEqual(52);
  }
});

test("an area stays apart from the points in it", () => {
  expect(spotsOf([cell({}), cell({ isWide: true, positionPrecision: "country" })])).toHaveLength(2);
});

test("no incident is lost or counted twice, wherever it is", () => {
  const cells = fc.array(
    fc.record({
      column: fc.nat(5),
      row: fc.nat(5),
      count: fc.integer({ min: 1, max: 9 }),
      isWide: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(cells, (some) => {
      const list = some.map((each, i) => cell({ ...each, categoryId: `c${i}` }));
      const sum = (counts: { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
      expect(sum(spotsOf(list))).toBe(sum(list));
    }),
  );
});

describe("a window", () => {
  const middle = { west: 30, south: 10, east: 66, north: 40 };
  const places = fc.array(
    fc.record({
      latitude: fc.double({ min: -55, max: 70, noNaN: true }),
      longitude: fc.double({ min: -179, max: 179, noNaN: true }),
    }),
    { minLength: 1 },
  );

  test("around some places contains every one of them, and stays on the earth", () => {
    fc.assert(
      fc.property(places, fc.constantFrom(1, 1.6, 2.6), (some, ratio) => {
        const { west, south, east, north } = windowOf(some, ratio);
        expect(west >= -180 && east <= 180 && south >= -60 && north <= 78).toBe(true);
        for (const { longitude } of some) expect(longitude >= west && longitude <= east).toBe(true);
      }),
    );
  });

  test("is the world when there are no places", () => {
    expect(windowOf([], 2)).toEqual(MAP_REGIONS[0].window);
  });

  test("zooms in and out about its centre, and pans by fractions of its size", () => {
    expect(zoomed(middle, 0.5)).toEqual({ west: 39, south: 17.5, east: 57, north: 32.5 });
    expect(moved(middle, 0, 0.5)).toEqual({ west: 48, south: 10, east: 84, north: 40 });
    expect(windowAround(89, 44, 10, middle).north).toBe(78);
  });

  test("is parsed back from an address", () => {
    for (const { window } of MAP_REGIONS)
      expect(parseWindow(windowTextOf(window))).toEqual({ ok: true, value: window });
    expect(parseWindow("")).toEqual({ ok: true, value: undefined });
  });

  test.each([
    "1,2,3",
    "170,-30,-170,10",
    "a,b,c,d",
    "10,10,5,20",
    "-200,0,0,10",
    "0,0,10,99",
    "0,0,0,0",
    "1,2,3,4,5",
  ])("is refused as %j", (text) => {
    expect(parseWindow(text)).toMatchObject({ ok: false, problems: [{ field: "window" }] });
  });
});
