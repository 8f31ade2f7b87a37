import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AlertLevel } from "@/domain/alert-level";
import { HOUR_MS } from "@/domain/time/time";
import {
  categoryTrendOf,
  condensed,
  indicatorTrendOf,
  rangeEndingAt,
  type Trend,
} from "@/domain/trend/trend";
import { at, boardFacts, indicatorVersion, judgement, levelDay, outage } from "../examples";

/** Facts on the days from 1 to 5 January 2020, asked at noon of the fifth. */
const NOON = at("2020-01-05T12:00:00Z");
const factsWith = (changes: Parameters<typeof boardFacts>[0]) =>
  boardFacts({
    at: { effectiveAt: NOON, knownAt: NOON },
    range: { from: "2020-01-01", to: "2020-01-05" },
    ...changes,
  });
const levelsOf = (changes: Parameters<typeof boardFacts>[0]) =>
  categoryTrendOf(factsWith(changes), "rockets").levels;

describe("a level", () => {
  test("is carried over quiet days until another one replaces it", () => {
    const third = levelDay("2020-01-03", { highestLevel: 4, closingLevel: 1 });
    const opening = judgement({ level: 2, effectiveAt: at("2019-12-01") });
    expect(levelsOf({ openings: [opening], levelDays: [third] })).toEqual([2, 2, 4, 1, 1]);
  });

  test("that was lowered during a day is still that day's highest", () => {
    const opening = judgement({ level: 5, effectiveAt: at("2019-12-01") });
    const third = levelDay("2020-01-03", { highestLevel: 2, closingLevel: 2 });
    expect(levelsOf({ openings: [opening], levelDays: [third] })).toEqual([5, 5, 5, 2, 2]);
  });

  test("is unknown before the first assessment, not low", () => {
    expect(levelsOf({ levelDays: [levelDay("2020-01-04")] })).toEqual([null, null, null, 3, 3]);
  });

  test("of a category is the highest of its own indicators, each counting until it was retired", () => {
    const indicators = [
      indicatorVersion(),
      indicatorVersion({ id: "drills" }),
      indicatorVersion({ id: "drills", version: 2, isRetired: true, recordedAt: at("2020-01-04T10:00Z") }),
      indicatorVersion({ id: "docks", categoryId: "shipping" }),
    ];
    const levelDays = [
      levelDay("2020-01-01", { highestLevel: 2, closingLevel: 2 }),
      levelDay("2020-01-02", { indicatorId: "drills", highestLevel: 4, closingLevel: 4 }),
      levelDay("2020-01-01", { indicatorId: "docks", highestLevel: 5, closingLevel: 5 }),
    ];
    expect(levelsOf({ indicators, levelDays })).toEqual([2, 4, 4, 2, 2]);
    expect(indicatorTrendOf(factsWith({ indicators, levelDays }), "drills").levels).toEqual([
      null,
      4,
      4,
      null,
      null,
    ]);
  });
});

describe("staleness", () => {
  const staleOf = (changes: Parameters<typeof boardFacts>[0]) =>
    categoryTrendOf(factsWith(changes), "rockets").stale;

  test("is that of a day at whose end the review was overdue", () => {
    expect(staleOf({ levelDays: [levelDay("2020-01-02", { closingAt: at("2020-01-02T12:00Z") })] })).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  test("is that of a day at whose end the sources were down", () => {
    const openings = [judgement({ level: 1, effectiveAt: at("2019-12-31") })];
    const outages = [
      outage({ effectiveAt: at("2020-01-02T20:00Z") }),
      outage({ act: "back", effectiveAt: at("2020-01-04T01:00Z") }),
    ];
    expect(staleOf({ openings, outages })).toEqual([false, true, true, false, false]);
  });

  test("of the last day is computed at the query's instant, not at the day's end", () => {
    const openings = [judgement({ level: 3, effectiveAt: NOON - 23 * HOUR_MS })];
    expect(staleOf({ openings }).at(-1)).toBe(false);
  });
});

test("incidents count on the day they began, and those not known to the day are counted separately", () => {
  const incidentDays = [
    { categoryId: "rockets", day: "2020-01-03", incidentCount: 2, impreciseCount: 1 },
    { categoryId: "rockets", day: "2019-12-31", incidentCount: 7, impreciseCount: 7 },
    { categoryId: "shipping", day: "2020-01-03", incidentCount: 5, impreciseCount: 0 },
  ];
  expect(categoryTrendOf(factsWith({ incidentDays }), "rockets")).toMatchObject({
    incidents: [0, 0, 2, 0, 0],
    impreciseIncidents: 1,
  });
});

test("a trend says since when it was watched: since the category, or the indicator, was added", () => {
  const added = at("2020-01-03T09:00Z");
  const indicators = [
    indicatorVersion({ recordedAt: added }),
    indicatorVersion({ version: 2, recordedAt: at("2020-01-04") }),
  ];
  const facts = factsWith({ indicators });
  expect(indicatorTrendOf(facts, "rails").watchedFrom).toBe("2020-01-03");
  expect(condensed(categoryTrendOf(facts, "rockets", "2020-01-02"), 2).watchedFrom).toBe("2020-01-02");
});

test("a range of days ends on the day of its instant and includes it", () => {
  expect(rangeEndingAt(NOON, 5)).toEqual({ from: "2020-01-01", to: "2020-01-05" });
  expect(rangeEndingAt(NOON, 1)).toEqual({ from: "2020-01-05", to: "2020-01-05" });
});

const trend = (levels: (AlertLevel | null)[]): Trend => ({
  from: "2020-01-01",
  to: "2020-01-05",
  stepDays: 1,
  levels,
  stale: levels.map((level) => level === 5),
  incidents: levels.map(() => 1),
  impreciseIncidents: 0,
});

describe("a condensed trend", () => {
  test("keeps the highest level, any staleness and all incidents of each step; the last may be shorter", () => {
    expect(condensed(trend([1, null, 3, 5, 2]), 3)).toMatchObject({
      stepDays: 2,
      levels: [1, 5, 2],
      stale: [false, true, false],
      incidents: [2, 2, 1],
    });
  });

  test("is unchanged when it fits", () => {
    expect(condensed(trend([1, 2, 3, 4, 5]), 5)).toEqual(trend([1, 2, 3, 4, 5]));
  });

  test("never has more steps than the maximum, nor loses the highest level or an incident", () => {
    const levels = fc.array(fc.constantFrom(null, 1, 2, 3, 4, 5), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(levels, fc.integer({ min: 1, max: 20 }), (levels, most) => {
        const { levels: steps, incidents } = condensed(trend(levels), most);
        expect(steps.length).toBeLessThanOrEqual(most);
        expect(Math.max(...steps.map(Number))).toBe(Math.max(...levels.map(Number)));
        expect(incidents.reduce((a, b) => a + b)).toBe(levels.length);
      }),
    );
  });
});
