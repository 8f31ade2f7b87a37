import { expect, test } from "vitest";
import type { Trend } from "@/domain/trend/trend";
import { isWatchedStep, trendStepWordsOf, trendWordsOf, unwatchedStepsOf } from "@/domain/trend/trend-words";

const trend: Trend = {
  from: "2020-01-07",
  to: "2020-01-09",
  stepDays: 1,
  levels: [null, 5, 4],
  stale: [false, false, true],
  incidents: [0, 1, 0],
  impreciseIncidents: 0,
};

test("a trend in words has its start, its end and its highest level", () => {
  expect(trendWordsOf(trend)).toBe(
    "from Not assessed on 7 Jan 2020 to 4 Severe on 9 Jan 2020, highest 5 Critical",
  );
});

test("an overdue step says so", () => {
  expect(trendStepWordsOf(trend, 1)).toBe("5 Critical");
  expect(trendStepWordsOf(trend, 2)).toBe("4 Severe, overdue");
});

test("a day before the watch began is not watched, and none that has a level", () => {
  const late = { ...trend, levels: [null, null, 4] as Trend["levels"], watchedFrom: "2020-01-08" };
  expect([0, 1, 2].map((step) => trendStepWordsOf(late, step))).toEqual([
    "Not watched",
    "Not assessed",
    "4 Severe, overdue",
  ]);
  expect(trendWordsOf(late)).toBe(
    "not watched before 8 Jan 2020, from Not assessed on 8 Jan 2020 to 4 Severe on 9 Jan 2020, highest 4 Severe",
  );
  expect(unwatchedStepsOf({ ...trend, watchedFrom: "2020-01-09" })).toBe(1);
});

test("a step of several days is watched when its last day is, and a range before the watch not at all", () => {
  const none: Trend["levels"] = [null, null];
  const steps = { ...trend, levels: none, stepDays: 2, watchedFrom: "2020-01-09" };
  expect([0, 1].map((step) => isWatchedStep(steps, step))).toEqual([false, true]);
  expect(trendWordsOf({ ...steps, watchedFrom: "2020-02-01" })).toBe("not watched on any of these days");
});
