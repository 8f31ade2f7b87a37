import { expect, test } from "vitest";
import { momentOf } from "@/domain/time/as-of";
import { DAY_MS, HOUR_MS, isoOf, MINUTE_MS } from "@/domain/time/time";
import { timeScaleOf } from "@/domain/time/time-scale";
import { at, NOW } from "../examples";

const FIRST = at("2019-10-01T07:20:00Z");

test.each([
  [7, "2020-01-02T06:00", 10 * MINUTE_MS],
  [30, "2019-12-10T06:00", 30 * MINUTE_MS],
  [90, "2019-10-11T06:00", 2 * HOUR_MS],
  [365, "2019-01-09T06:00", 6 * HOUR_MS],
  ["all", "2019-10-01T06:00", 2 * HOUR_MS],
] as const)("the scale of %s days starts at %s, on a whole step", (days, from, stepMs) => {
  const scale = timeScaleOf(NOW, null, days, FIRST);
  expect(isoOf(scale.from).slice(0, 16)).toBe(from);
  expect(scale).toMatchObject({ to: NOW, stepMs });
  expect(scale.from % stepMs).toBe(0);
});

test("a selected time is on the scale, however long ago it is", () => {
  const instant = at("2016-02-29T12:00:00Z");
  const { from, to, stepMs } = timeScaleOf(NOW, momentOf(instant), 7, FIRST);
  expect(from).toBeLessThanOrEqual(instant - DAY_MS);
  expect((to - from) / stepMs).toBeLessThanOrEqual(1_501);
});
