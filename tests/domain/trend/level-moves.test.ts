import { expect, test } from "vitest";
import type { AlertLevel } from "@/domain/alert-level";
import { holdersOf, movedDaysOf } from "@/domain/trend/level-moves";
import type { Trend } from "@/domain/trend/trend";

type Levels = (AlertLevel | null)[];

const trendWith = (levels: Levels): Trend => ({
  from: "2020-01-01",
  to: `2020-01-0${levels.length}`,
  stepDays: 1,
  levels,
  stale: levels.map(() => false),
  incidents: levels.map(() => 0),
  impreciseIncidents: 0,
});
const RAILS = { id: "rails", name: "Rails", levels: [2, 4, 4, 2, 2] as Levels };
const DRILLS = { id: "drills", name: "Drills", levels: [2, 2, 3, 3, null] as Levels };

test("a level moves on the day on which it rises, and on the last day before it is lower", () => {
  const moved = movedDaysOf(trendWith([2, 4, 4, 3, 2]), [DRILLS, RAILS], 10);
  expect(moved).toEqual([
    { day: "2020-01-04", before: 3, after: 2, indicatorId: "drills" },
    { day: "2020-01-03", before: 4, after: 3, indicatorId: "rails" },
    { day: "2020-01-02", before: 2, after: 4, indicatorId: "rails" },
  ]);
});

test("of many moves the latest are given", () => {
  expect(movedDaysOf(trendWith([2, 4, 4, 3, 2]), [DRILLS, RAILS], 1).map(({ day }) => day)).toEqual([
    "2020-01-04",
  ]);
});

test("a first level is a move from none, and one that no indicator made names none", () => {
  expect(movedDaysOf(trendWith([null, 3]), [], 10)).toEqual([
    { day: "2020-01-02", before: null, after: 3, indicatorId: null },
  ]);
});

test("a level that never moves has no moves", () => {
  expect(movedDaysOf(trendWith([3, 3, 3]), [RAILS], 10)).toEqual([]);
});

test("a level is held by the indicators that have it, and no level by nobody", () => {
  const trend = trendWith([2, 4, 4, 3, null]);
  expect([0, 1, 3, 4].map((step) => holdersOf(trend, [DRILLS, RAILS], step))).toEqual([
    ["Drills", "Rails"],
    ["Rails"],
    ["Drills"],
    [],
  ]);
});
