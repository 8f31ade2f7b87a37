import { expect, test } from "vitest";
import type { MapSpot } from "../../../domain/map/map";
import { apartSpotsOf } from "../../../domain/map/map-spots";

/** A degree of longitude is a hundredth of the width. */
const FRAME = { width: 1000, height: 1000, scale: (10 * 180) / Math.PI, left: 0, top: 500 };

const spot = (title: string, longitude: number, more: Partial<MapSpot> = {}): MapSpot => ({
  isWide: false,
  count: 1,
  latitude: 0,
  longitude,
  place: title,
  incidentId: title,
  title,
  positionPrecision: "near",
  latestAt: 0,
  categoryIds: ["rockets"],
  ...more,
});

const countsOf = (spots: MapSpot[], gap: number) =>
  apartSpotsOf(spots, FRAME, gap).map((each) => each.spot.count);

test("markers that would touch are merged with the sum of their incidents, and link to the latest", () => {
  const [one] = apartSpotsOf(
    [spot("many", 50, { count: 4 }), spot("late", 53, { latestAt: 9, categoryIds: ["drones"] })],
    FRAME,
    0.05,
  );
  expect(one?.spot).toMatchObject({ count: 5, title: "late", categoryIds: ["rockets", "drones"] });
  expect(one?.x).toBeCloseTo(0.5);
});

test("markers with room between them stay separate, and on a wider map more of them do", () => {
  const spots = [spot("a", 50), spot("b", 53), spot("c", 80)];
  expect(countsOf(spots, 0.05)).toEqual([2, 1]);
  expect(countsOf(spots, 0.02)).toEqual([1, 1, 1]);
});

test("an area is not merged with the points in it, and spots outside are not drawn", () => {
  const spots = [spot("point", 50), spot("area", 50, { isWide: true }), spot("outside", 150)];
  expect(countsOf(spots, 0.05)).toEqual([1, 1]);
});
