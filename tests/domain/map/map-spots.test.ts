import { array, assert, boolean, double, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { overlap } from "@/domain/map/label-boxes";
import type { MapSpot } from "@/domain/map/map";
import { apartSpotsOf } from "@/domain/map/map-spots";
import { FRAME, spotAt } from "./placed";

const countsOf = (spots: MapSpot[], times = 1) =>
  apartSpotsOf(spots, { ...FRAME, width: 1000 * times, scale: FRAME.scale * times }).map(
    ({ spot }) => spot.count,
  );

test("markers that would touch are merged with the sum of their incidents, and link to the latest", () => {
  const [one, ...rest] = apartSpotsOf(
    [
      spotAt("many", 50, { count: 4 }),
      spotAt("late", 52, { latestAt: 9, shares: [{ categoryId: "drones", count: 1 }] }),
    ],
    FRAME,
  );
  expect(rest).toEqual([]);
  expect(one?.spot).toMatchObject({
    count: 5,
    title: "late",
    shares: [
      { categoryId: "rockets", count: 4 },
      { categoryId: "drones", count: 1 },
    ],
  });
  expect(one?.x).toBeCloseTo(504);
});

test("markers with room between them stay apart, and the nearer the map the more of them do", () => {
  const spots = [spotAt("a", 50), spotAt("b", 51), spotAt("c", 80)];
  expect(countsOf(spots)).toEqual([2, 1]);
  expect(countsOf(spots, 2)).toEqual([1, 1, 1]);
});

test("an area is not taken for one of the points in it and moves out of their way; what is outside is not drawn", () => {
  const spots = [spotAt("point", 50), spotAt("area", 50, { isWide: true }), spotAt("outside", 150)];
  const placed = apartSpotsOf(spots, FRAME);
  expect(placed.map(({ spot }) => spot.title).sort()).toEqual(["area", "point"]);
  expect(placed.find(({ spot }) => !spot.isWide)?.x).toBeCloseTo(500);
  expect(countsOf([spotAt("around", 110)])).toEqual([]);
  expect(apartSpotsOf([spotAt("around", 110)], FRAME, 0.25)).toHaveLength(1);
});

test("whatever lies where, no incident is lost and no marker of a point covers another", () => {
  const spots = array(
    record({
      longitude: double({ min: 1, max: 99, noNaN: true }),
      latitude: double({ min: -40, max: 40, noNaN: true }),
      count: integer({ min: 1, max: 3000 }),
      isWide: boolean(),
    }),
    { maxLength: 120 },
  );
  assert(
    property(spots, (some) => {
      const all = some.map((each, i) => spotAt(String(i), each.longitude, each));
      const placed = apartSpotsOf(all, FRAME);
      const sum = (counts: { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
      expect(sum(placed.map(({ spot }) => spot))).toBe(sum(all));
      const points = placed.filter(({ spot }) => !spot.isWide);
      for (const [i, a] of points.entries())
        for (const b of points.slice(i + 1)) expect(overlap(a, b)).toBe(false);
    }),
  );
});
