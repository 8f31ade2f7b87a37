import { describe, expect, test } from "vitest";
import { incidentsPerDayOf, TEMPO_DAYS, tempoOf } from "@/domain/tempo/tempo";
import { weekBarsOf } from "@/domain/tempo/tempo-weeks";
import { addDays } from "@/domain/time/time";

const FROM = "2019-10-11";
const TODAY = addDays(FROM, TEMPO_DAYS - 1);
const LONG_AGO = "2018-01-01";

/** Counts of the days of a tempo, by how many days ago they lie. */
const counted = (daysAgo: Record<number, number>) =>
  Array.from({ length: TEMPO_DAYS }, (_, i) => daysAgo[TEMPO_DAYS - 1 - i] ?? 0);
const tempo = (daysAgo: Record<number, number>, watchedFrom = LONG_AGO) =>
  tempoOf(counted(daysAgo), { from: FROM, watchedFrom });

describe("the tempo of a category", () => {
  test("counts today and the six days before, and compares with the mean of the 12 weeks before those", () => {
    expect(tempo({ 0: 2, 6: 1, 7: 4, 90: 2 })).toMatchObject({ week: 3, usual: 0.5, usualDays: 84 });
  });

  test("of a category without incidents is zero, usually zero, and seen every week", () => {
    expect(tempo({})).toMatchObject({ week: 0, usual: 0, surge: 1 });
  });

  test("is based on the days since the category was added", () => {
    const usual = tempo({ 8: 5 }, addDays(TODAY, -41));
    expect(usual).toMatchObject({ usualDays: 35, usual: 1 });
  });

  test("is unknown below 28 days, and says how many there are", () => {
    const unknown = { usual: null, surge: null, unusualFrom: null };
    expect(tempo({ 0: 4 }, TODAY)).toEqual({ week: 4, weekDays: 1, usualDays: 0, ...unknown });
    const late = tempo({ 0: 4, 20: 1 }, addDays(TODAY, -33));
    expect(late).toEqual({ week: 4, weekDays: 7, usualDays: 27, ...unknown });
    expect(tempo({ 0: 4, 20: 1 }, addDays(TODAY, -34)).usual).toBe(0.25);
  });

  test("of imported history lies between its first and last incident, which would make the usual number too high", () => {
    const history = { 60: 3, 40: 2, 20: 9 };
    expect(tempo(history, TODAY)).toMatchObject({ usualDays: 39, usual: 2 / (39 / 7) });
    expect(tempo(history, "2030-01-01")).toMatchObject({ usualDays: 39 });
  });

  test("takes no day between imported history and the day the category was added for a quiet one", () => {
    const { usualDays, week, weekDays } = tempo({ 80: 1, 60: 4 }, addDays(TODAY, -2));
    expect({ usualDays, week, weekDays }).toEqual({ usualDays: 19, week: 0, weekDays: 3 });
  });

  test("counts as watched in the last week what imported history reaches into it, and nothing before either", () => {
    expect(tempo({ 30: 1, 5: 1 }, addDays(TODAY, -1)).weekDays).toBe(4);
    expect(tempo({}, addDays(TODAY, 1))).toMatchObject({ week: 0, weekDays: 0, usualDays: 0 });
  });
});

test("incidents per day are those of one category and range, with gaps filled and days added up", () => {
  const on = (day: string, incidentCount: number, categoryId = "rockets") => ({
    categoryId,
    day,
    incidentCount,
    impreciseCount: 7,
  });
  const known = [
    on("2020-01-03", 1),
    on("2020-01-03", 2),
    on("2020-01-05", 4),
    on("2020-01-04", 9, "drones"),
  ];
  expect(incidentsPerDayOf(known, "rockets", { from: "2020-01-02", to: "2020-01-04" })).toEqual([0, 3, 0]);
});

describe("bars of weeks", () => {
  test("are counted back from the last day, so that the first may be short and the last is the last 7 days", () => {
    expect(weekBarsOf([5, 1, 0, 0, 0, 0, 0, 2, 3], "2020-01-09")).toEqual([
      { from: "2020-01-01", to: "2020-01-02", count: 6 },
      { from: "2020-01-03", to: "2020-01-09", count: 5 },
    ]);
    expect(weekBarsOf([], "2020-01-09")).toEqual([]);
  });

  test("cover several weeks where a range is long, and lose no incident", () => {
    const bars = weekBarsOf(Array(3650).fill(1), "2020-01-09");
    expect(bars.length).toBeLessThanOrEqual(110);
    expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(3650);
    expect(bars.at(-1)).toEqual({ from: "2019-12-06", to: "2020-01-09", count: 35 });
  });
});
