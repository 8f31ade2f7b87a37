import { describe, expect, test } from "vitest";
import { boardHoldsUntil, boardOf } from "@/domain/board/board";
import { changeOf } from "@/domain/board/board-category";
import {
  at,
  boardFacts,
  categoryVersion,
  indicatorVersion,
  judgement,
  levelDay,
  NOW,
  outage,
} from "../examples";

const shipping = categoryVersion({ id: "shipping", name: "Shipping", position: 2 });
const docks = indicatorVersion({ id: "docks", categoryId: "shipping", name: "Docks shut" });
const twoCategories = { categories: [shipping, categoryVersion()], indicators: [docks, indicatorVersion()] };
const sentenceOf = (changes: Parameters<typeof boardFacts>[0]) =>
  boardOf(boardFacts(changes)).posture.sentence;

describe("the posture", () => {
  test("is the highest level of all categories, and names those that hold it", () => {
    const holdings = [judgement({ level: 4 }), judgement({ indicatorId: "docks", level: 4 })];
    expect(boardOf(boardFacts({ ...twoCategories, holdings })).posture).toMatchObject({
      level: 4,
      sentence: "Highest of 2 categories, held by Rockets and Shipping.",
    });
  });

  test("says how many categories rose and fell in 7 days, and how many were never assessed", () => {
    const drones = categoryVersion({ id: "drones", name: "Drones", position: 3 });
    const levelDays = [
      levelDay("2019-12-20", { highestLevel: 2, closingLevel: 2 }),
      levelDay("2019-12-20", { indicatorId: "docks", highestLevel: 3, closingLevel: 3 }),
    ];
    const holdings = [judgement({ level: 4 }), judgement({ indicatorId: "docks", level: 1 })];
    expect(
      sentenceOf({
        ...twoCategories,
        categories: [...twoCategories.categories, drones],
        levelDays,
        holdings,
      }),
    ).toBe(
      "Highest of 3 categories, held by Rockets. One rose and one fell in the last 7 days. One never assessed.",
    );
  });

  test("of a desk without assessments says so, and so does one without categories", () => {
    expect(boardOf(boardFacts()).posture).toMatchObject({
      level: null,
      sentence: "The only category has not been assessed yet.",
      freshness: { never: 1, current: 0 },
    });
    expect(sentenceOf({ categories: [] })).toBe("No category is watched yet.");
  });
});

describe("a category on the board", () => {
  const rocketsOf = (changes: Parameters<typeof boardFacts>[0]) => {
    const [category] = boardOf(boardFacts(changes)).categories;
    if (!category) throw new Error("No category on the board");
    return category;
  };

  test("shows by how many steps it changed since the end of the day seven days before", () => {
    const raised = rocketsOf({
      levelDays: [levelDay("2020-01-02", { highestLevel: 5, closingLevel: 2 })],
      holdings: [judgement({ level: 4 })],
    });
    expect(raised.levelBefore).toBe(2);
    expect(changeOf(raised)).toBe(2);
  });

  test("shows no change when it was not yet assessed then, rather than a rise from nothing", () => {
    const levelDays = [levelDay("2020-01-03", { highestLevel: 4, closingLevel: 4 })];
    expect(changeOf(rocketsOf({ levelDays, holdings: [judgement({ level: 4 })] }))).toBeNull();
  });

  const on = (day: string, incidentCount: number) => ({
    categoryId: "rockets",
    day,
    incidentCount,
    impreciseCount: 0,
  });

  test("compares its incidents of 7 days with those of the 12 weeks before", () => {
    const incidentDays = [
      on("2020-01-09", 2),
      on("2020-01-03", 1),
      on("2020-01-02", 4),
      on("2019-10-11", 2),
      on("2019-10-10", 9),
      { ...on("2020-01-08", 5), categoryId: "shipping" },
    ];
    expect(rocketsOf({ incidentDays }).incidents).toMatchObject({ week: 3, usual: 0.5, usualDays: 84 });
  });

  test("was watched since its first version, however often it was edited", () => {
    const recordedAt = at("2019-12-01T09:00Z");
    const categories = [
      categoryVersion({ recordedAt }),
      categoryVersion({ version: 2, recordedAt: at("2019-12-28") }),
    ];
    const { incidents } = rocketsOf({ categories, incidentDays: [on("2019-12-20", 3)] });
    expect(incidents).toMatchObject({ usualDays: 33, usual: 3 / (33 / 7) });
  });

  test("has the same level however many incidents there are: they suggest a review, and never set a level", () => {
    const holdings = [judgement({ level: 2 })];
    const { incidents, ...quiet } = rocketsOf({ holdings });
    const many = rocketsOf({ holdings, incidentDays: [on("2020-01-08", 40)] });
    expect([incidents.week, many.incidents.week]).toEqual([0, 40]);
    expect(many.incidents.surge).toBeLessThan(0.01);
    expect({ ...many, incidents: 0, tracker: 0 }).toEqual({ ...quiet, incidents: 0, tracker: 0 });
  });

  test("is as fresh as its worst indicator, and counts the stale and never assessed ones", () => {
    const indicators = ["rails", "drills", "chatter"].map((id) => indicatorVersion({ id }));
    const holdings = [judgement({ effectiveAt: at("2020-01-01") }), judgement({ indicatorId: "drills" })];
    expect(rocketsOf({ indicators, holdings }).freshness).toMatchObject({
      state: "lapsed",
      staleCount: 1,
      neverCount: 1,
    });
  });

  test("keeps its level when its sources are down or its review has lapsed, and says so", () => {
    const holdings = [judgement({ level: 5, effectiveAt: at("2019-12-01") })];
    expect(rocketsOf({ holdings })).toMatchObject({ level: 5, freshness: { state: "lapsed" } });
    expect(rocketsOf({ holdings, outages: [outage()] })).toMatchObject({
      level: 5,
      freshness: { state: "blind" },
    });
  });

  test("has a strip of its last 30 days", () => {
    expect(rocketsOf({}).tracker).toMatchObject({
      from: "2019-12-11",
      to: "2020-01-09",
      levels: Array(30).fill(null),
    });
  });
});

test("categories and indicators are in board order, without retired ones", () => {
  const drills = indicatorVersion({ id: "drills", position: 2 });
  const board = boardOf(
    boardFacts({
      categories: [
        shipping,
        categoryVersion(),
        categoryVersion({ id: "gone", position: 0, isRetired: true }),
      ],
      indicators: [
        drills,
        indicatorVersion({ id: "chatter", position: 3, isRetired: true }),
        indicatorVersion(),
        docks,
      ],
    }),
  );
  expect(board.categories.map((c) => [c.id, c.indicators.map((i) => i.id)])).toEqual([
    ["rockets", ["rails", "drills"]],
    ["shipping", ["docks"]],
  ]);
});

test("an indicator on the board has its judgement, with author and time", () => {
  const values = judgement({ likelihoodRatio: 0.6 });
  const { indicatorId: _, replacesId: __, restsOnId: ___, level, ...rest } = values;
  const board = boardOf(boardFacts({ holdings: [values] }));
  expect(board.categories[0]?.indicators[0]).toMatchObject({ id: "rails", level, judgement: rest });
});

test("a board holds until the next freshness changes by itself, or the UTC day ends", () => {
  const critical = judgement({ level: 5, effectiveAt: NOW });
  expect(boardHoldsUntil(boardFacts({ holdings: [critical] }))).toBe(at("2020-01-09T09:00:00Z"));
  expect(boardHoldsUntil(boardFacts())).toBe(at("2020-01-10T00:00:00Z"));
});
