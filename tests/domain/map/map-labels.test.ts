import { array, assert, constantFrom, double, property, record } from "fast-check";
import { expect, test } from "vitest";
import { isWithin, overlap } from "@/domain/map/label-boxes";
import type { MapIndicator } from "@/domain/map/map";
import { mapLabelsOf } from "@/domain/map/map-labels";
import { mapLayoutOf } from "@/domain/map/map-layout";
import { type MapName, NAME_KINDS, placedNamesOf } from "@/domain/map/map-names";
import { FRAME, indicatorAt, spotAt } from "./placed";

const idsOf = (all: MapIndicator[]) =>
  mapLabelsOf(all, FRAME).map(({ indicators }) => indicators.map(({ id }) => id));

test("indicators at one place share a label, with the highest level on top", () => {
  const all = [indicatorAt("low", 50, 1), indicatorAt("severe", 51, 4), indicatorAt("far", 80, 3)];
  expect(idsOf(all)).toEqual([["severe", "low"], ["far"]]);
});

test("never assessed comes after every level, and indicators outside the map have no label", () => {
  const all = [indicatorAt("never", 50, null), indicatorAt("low", 51, 1), indicatorAt("outside", 150, 5)];
  expect(idsOf(all)).toEqual([["low", "never"]]);
});

test("a label covers no incident, and is never outside the map", () => {
  const sideAt = (longitude: number, taken: { x: number; y: number }[]) => {
    const boxes = taken.map((point) => ({ ...point, width: 20, height: 16 }));
    const [label] = mapLabelsOf([indicatorAt("one", longitude, 2)], FRAME, boxes);
    if (!label) throw new Error("There is room for one label.");
    return [Math.sign(Math.round(label.x - label.at.x)), Math.sign(Math.round(label.y - label.at.y))];
  };
  expect(sideAt(50, [])).toEqual([1, 0]);
  expect(sideAt(50, [{ x: 525, y: 500 }])).toEqual([-1, 0]);
  expect(sideAt(99, [])).toEqual([-1, 0]);
  expect(
    sideAt(50, [
      { x: 525, y: 500 },
      { x: 475, y: 500 },
    ]),
  ).toEqual([0, -1]);
});

const town = (name: string, longitude: number, latitude = 0): MapName => ({
  kind: "town",
  name,
  latitude,
  longitude,
  size: 5_000_000,
});

test("a name gives way to what happened and to the name before it; a small country has none", () => {
  const names = [town("First", 50), town("Second", 51), town("Third", 50.1)];
  const placed = placedNamesOf(names, FRAME, [{ x: 500, y: 500, width: 30, height: 30 }]);
  expect(placed.map(({ name }) => name)).toEqual(["First", "Second"]);
  expect(Math.abs((placed[0]?.x ?? 0) - 500)).toBeGreaterThan(15);
  expect(placedNamesOf([{ ...town("Village", 50), size: 900 }], FRAME, [])).toEqual([]);
  const country = (size: number): MapName => ({ ...town("Liechtenstein", 50), kind: "country", size });
  expect(placedNamesOf([country(0.1)], FRAME, [])).toEqual([]);
  expect(placedNamesOf([country(5)], FRAME, [])).toHaveLength(1);
});

test("whatever lies where, labels and names cover neither counts nor each other, and no indicator is lost", () => {
  const place = record({
    longitude: double({ min: 1, max: 99, noNaN: true }),
    latitude: double({ min: -40, max: 40, noNaN: true }),
  });
  const crowds = record({
    spots: array(place, { maxLength: 60 }),
    indicators: array(place, { maxLength: 40 }),
    names: array(record({ place, kind: constantFrom(...NAME_KINDS) }), { maxLength: 60 }),
  });
  assert(
    property(crowds, (crowd) => {
      const { spots, labels, names } = mapLayoutOf(
        {
          spots: crowd.spots.map((at, i) => spotAt(`s${i}`, at.longitude, at)),
          indicators: crowd.indicators.map((at, i) => indicatorAt(`i${i}`, at.longitude, 3, at.latitude)),
          names: crowd.names.map(({ place: at, kind }, i) => ({ ...at, kind, name: `Name ${i}`, size: 9 })),
        },
        FRAME,
      );
      expect(labels.flatMap(({ indicators }) => indicators)).toHaveLength(crowd.indicators.length);
      const boxes = [...labels, ...names];
      for (const [i, box] of boxes.entries()) {
        expect(isWithin(box, FRAME)).toBe(true);
        for (const other of [...spots, ...boxes.slice(i + 1)]) expect(overlap(box, other)).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});
