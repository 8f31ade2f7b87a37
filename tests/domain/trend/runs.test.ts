import { expect, test } from "vitest";
import { levelRunsOf, runsOf } from "@/domain/trend/runs";

test("equal steps make one run, and runs leave nothing out", () => {
  const values = ["a", "a", "b", "a"];
  expect(runsOf(values.length, (i) => values[i] === values[i - 1])).toEqual([
    { start: 0, length: 2 },
    { start: 2, length: 1 },
    { start: 3, length: 1 },
  ]);
  expect(runsOf(0, () => true)).toEqual([]);
});

test("a run of levels has its first and last day, and the last one ends with the trend", () => {
  const trend = {
    from: "2020-01-01",
    to: "2020-01-05",
    stepDays: 2,
    levels: [null, 3 as const, 3 as const],
    stale: [false, true, false],
    incidents: [0, 0, 0],
    impreciseIncidents: 0,
  };
  expect(levelRunsOf(trend)).toEqual([
    { level: null, start: 0, length: 1, from: "2020-01-01", to: "2020-01-02" },
    { level: 3, start: 1, length: 2, from: "2020-01-03", to: "2020-01-05" },
  ]);
});
