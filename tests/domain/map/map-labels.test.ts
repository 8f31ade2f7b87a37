import { expect, test } from "vitest";
import type { AlertLevel } from "../../../domain/alert-level";
import type { MapIndicator } from "../../../domain/map/map";
import { mapLabelsOf } from "../../../domain/map/map-labels";

/** A degree of longitude is a hundredth of the width. */
const FRAME = { width: 1000, height: 1000, scale: (10 * 180) / Math.PI, left: 0, top: 500 };

const indicator = (id: string, longitude: number, level: AlertLevel | null): MapIndicator => ({
  id,
  categoryId: "rockets",
  name: id,
  level,
  freshness: { state: "current", reviewAt: 0 },
  latitude: 0,
  longitude,
});

const idsOf = (all: MapIndicator[], gap: number) =>
  mapLabelsOf(all, FRAME, gap).map(({ indicators }) => indicators.map(({ id }) => id));

test("labels that would overlap are merged, with the highest level on top", () => {
  const all = [indicator("low", 50, 1), indicator("severe", 51, 4), indicator("far", 80, 3)];
  expect(idsOf(all, 0.1)).toEqual([["severe", "low"], ["far"]]);
});

test("labels with room between them stay separate", () => {
  expect(idsOf([indicator("one", 50, 2), indicator("other", 60, 2)], 0.05)).toEqual([["one"], ["other"]]);
});

test("never assessed comes after every level, and indicators outside the map have no label", () => {
  const all = [indicator("never", 50, null), indicator("low", 51, 1), indicator("outside", 150, 5)];
  expect(idsOf(all, 0.1)).toEqual([["low", "never"]]);
});

const sideAt = (longitude: number, points: { x: number; y: number }[]) =>
  mapLabelsOf([indicator("one", longitude, 2)], FRAME, 0.1, points)[0]?.side;

test("a label covers no incident, and is never outside the map", () => {
  expect(sideAt(50, [])).toBe("right");
  expect(sideAt(50, [{ x: 0.57, y: 0.5 }])).toBe("left");
  expect(sideAt(97, [{ x: 0.9, y: 0.5 }])).toBe("left");
  expect(
    sideAt(50, [
      { x: 0.57, y: 0.5 },
      { x: 0.43, y: 0.5 },
    ]),
  ).toBe("above");
});
