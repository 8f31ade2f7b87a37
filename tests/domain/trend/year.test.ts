import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "@/domain/time/time";
import type { Trend } from "@/domain/trend/trend";
import { hrefAtStep, stepDayWordsOf, stepOfDay } from "@/domain/trend/trend-step";
import { monthColumnsOf, trendFrom, weekdayOf, yearBegins } from "@/domain/trend/year";

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("1900-01-01", days));

test("a calendar begins on a Monday and ends in its fifty-third week, whatever the day", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const begins = yearBegins(day);
      expect(weekdayOf(begins)).toBe(0);
      expect(Math.floor(daysBetween(begins, day) / 7)).toBe(52);
    }),
  );
});

test("months are named above the week of their first day", () => {
  expect(monthColumnsOf({ from: "2019-12-30", to: "2020-02-03" })).toEqual([
    { day: "2020-01-01", column: 0 },
    { day: "2020-02-01", column: 4 },
  ]);
});

const TREND: Trend = {
  from: "2020-01-01",
  to: "2020-01-04",
  stepDays: 1,
  levels: [1, 2, 3, 4],
  stale: [false, false, true, false],
  incidents: [0, 1, 0, 2],
  impreciseIncidents: 5,
};

test("the end of a trend keeps its days, and one asked for from earlier is all of it", () => {
  const end = trendFrom(TREND, "2020-01-03", 1);
  expect(end).toMatchObject({ from: "2020-01-03", levels: [3, 4], incidents: [0, 2], impreciseIncidents: 1 });
  expect(trendFrom(TREND, "2019-12-01", 5)).toEqual(TREND);
});

const WEEKLY = { from: "2020-01-01", to: "2020-01-10", stepDays: 7 };
const AT = { effectiveAt: Date.UTC(2020, 0, 10, 6), knownAt: Date.UTC(2020, 0, 11) };

test("a step of several days is named by both ends, the last one cut short by the range", () => {
  expect([stepDayWordsOf(WEEKLY, 0), stepDayWordsOf(WEEKLY, 1)]).toEqual([
    "1 Jan 2020 to 7 Jan 2020",
    "8 Jan 2020 to 10 Jan 2020",
  ]);
  expect(["2020-01-07", "2020-01-08", "2020-01-11"].map((day) => stepOfDay(WEEKLY, day))).toEqual([
    0,
    1,
    undefined,
  ]);
});

test("a step leads to the end of its day, as known on the page of the chart", () => {
  expect(hrefAtStep("/", TREND, 1, null)).toBe("/?effectiveAt=2020-01-02T23:59:59.999Z");
  expect(hrefAtStep("/", TREND, 1, AT)).toBe("/?effectiveAt=2020-01-02T23:59:59.999Z&knownAt=110000ZJAN20");
});

test("the last step leads to the times of the page itself", () => {
  expect(hrefAtStep("/", TREND, 3, null)).toBe("/");
  expect(hrefAtStep("/", WEEKLY, 1, AT)).toBe("/?effectiveAt=100600ZJAN20&knownAt=110000ZJAN20");
});
