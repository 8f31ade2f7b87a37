import { expect, test } from "vitest";
import type { Trend } from "@/domain/trend/trend";
import { trendStepWordsOf, trendWordsOf } from "@/domain/trend/trend-words";

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
