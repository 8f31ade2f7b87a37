import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axisGridOf, type ChartGrid, cellOf, stepAt, stepByKey } from "@/domain/trend/chart-grid";

/** Any axis, and any calendar that begins within its first week. */
const anyGrid: fc.Arbitrary<ChartGrid> = fc.oneof(
  fc.integer({ min: 1, max: 400 }).map(axisGridOf),
  fc.record({
    steps: fc.integer({ min: 1, max: 371 }),
    rows: fc.constant(7),
    offset: fc.integer({ min: 0, max: 6 }),
  }),
);

test("the middle of every cell points at its step", () => {
  fc.assert(
    fc.property(anyGrid, fc.nat(), (grid, any) => {
      const step = any % grid.steps;
      const { left, top, width, height } = cellOf(grid, step);
      expect(stepAt(grid, left + width / 2, top + height / 2)).toBe(step);
    }),
  );
});

test("cells fill the drawing, and none lies outside it", () => {
  fc.assert(
    fc.property(anyGrid, fc.nat(), (grid, any) => {
      const { left, top, width, height } = cellOf(grid, any % grid.steps);
      expect(Math.max(left + width, top + height)).toBeLessThanOrEqual(1 + 1e-9);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
    }),
  );
});

describe("a calendar of ten days that begins on a Wednesday", () => {
  const calendar: ChartGrid = { steps: 10, rows: 7, offset: 2 };

  test("has no day above its first and below its last", () => {
    expect(stepAt(calendar, 0.1, 0.05)).toBeNull();
    expect(stepAt(calendar, 0.1, 2.5 / 7)).toBe(0);
    expect(stepAt(calendar, 0.9, 4.5 / 7)).toBe(9);
    expect(stepAt(calendar, 0.9, 5.5 / 7)).toBeNull();
  });

  test("goes a day up and down, and a week to the sides", () => {
    expect(
      ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].map((key) => stepByKey(calendar, 8, key)),
    ).toEqual([7, 9, 1, 9]);
  });
});

test("an axis has nothing beside it, and its keys stop at both ends", () => {
  const axis = axisGridOf(90);
  expect([stepAt(axis, -0.01, 0.5), stepAt(axis, 1.01, 0.5), stepAt(axis, 1, 0.5)]).toEqual([null, null, 89]);
  expect([stepByKey(axis, 0, "ArrowLeft"), stepByKey(axis, 89, "ArrowRight")]).toEqual([0, 89]);
  expect([stepByKey(axis, 40, "Home"), stepByKey(axis, 40, "End"), stepByKey(axis, 40, "PageUp")]).toEqual([
    0, 89, 12,
  ]);
  expect([stepByKey(axis, 40, "ArrowUp"), stepByKey(axis, 40, "x")]).toEqual([undefined, undefined]);
});
