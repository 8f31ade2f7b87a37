import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dispersionOf, surgeNameOf, surgeOf, weekSpreadOf } from "@/domain/tempo/surge";

/** Days of whole weeks, all incidents of a week on its first day. */
const daysFrom = (...weeks: number[]): number[] => weeks.flatMap((count) => [count, 0, 0, 0, 0, 0, 0]);
const days = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 84 });

describe("the prediction for the next week", () => {
  test("for independent incidents is the negative binomial of a gamma prior of 1/2 and 0", () => {
    const spread = weekSpreadOf(daysFrom(1, 1, 1, 1, 2, 1, 1, 2, 1, 1, 2, 1));
    expect(spread.mean).toBeCloseTo(15.5 / 12);
    expect(spread.variance).toBeCloseTo((15.5 / 12) * (13 / 12));
  });

  test("is rough after one day, and always varies more than by chance", () => {
    expect(weekSpreadOf([1])).toEqual({ mean: 10.5, variance: 84 });
    fc.assert(
      fc.property(days, (watched) => {
        const { mean, variance } = weekSpreadOf(watched);
        expect(mean).toBeGreaterThan(0);
        expect(variance).toBeGreaterThan(mean);
      }),
    );
  });
});

describe("the dispersion of weeks", () => {
  test.each([
    [[3, 3, 3, 3], 1],
    [[0, 0, 0, 0], 1],
    [[7], 1],
    [[], 1],
    [[0, 8, 0, 8], 16 / 3],
    [[0, 0, 6, 0, 0, 6], 4.8],
  ])("of %j is %d", (weeks, dispersion) => {
    expect(dispersionOf(weeks)).toBeCloseTo(dispersion);
  });
});

describe("how unusual a week is", () => {
  test("the more incidents, the fewer weeks have so many, and every week has none or more", () => {
    fc.assert(
      fc.property(days, fc.nat(400), (watched, week) => {
        const { surge } = surgeOf(week, watched);
        expect(surge).toBeGreaterThanOrEqual(0);
        expect(surge).toBeLessThanOrEqual(1);
        expect(surgeOf(week + 1, watched).surge).toBeLessThanOrEqual(surge);
        expect(surgeOf(0, watched).surge).toBe(1);
      }),
    );
  });

  test("has its name from the least count on, and never below", () => {
    fc.assert(
      fc.property(days, fc.nat(400), (watched, week) => {
        const { surge, unusualFrom } = surgeOf(week, watched);
        expect(surgeNameOf(surge) !== "not unusual").toBe(week >= unusualFrom);
      }),
    );
  });

  test("the same incidents in bursts make a burst less unusual than single ones", () => {
    const singly = daysFrom(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    const inBursts = daysFrom(0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 4, 0);
    expect(surgeOf(4, singly).surge).toBeLessThan(0.05);
    expect(surgeOf(4, inBursts).surge).toBeGreaterThan(0.05);
  });

  test("the first incident after 12 weeks without any is unusual, after 4 it is not", () => {
    expect(surgeNameOf(surgeOf(1, daysFrom(...Array(12).fill(0))).surge)).toBe("unusual");
    expect(surgeNameOf(surgeOf(1, daysFrom(0, 0, 0, 0)).surge)).toBe("not unusual");
  });

  test("is also computed for 300 a week", () => {
    const { surge, unusualFrom } = surgeOf(300, daysFrom(...Array(12).fill(300)));
    expect(surge).toBeCloseTo(0.5077, 4);
    expect(unusualFrom).toBe(331);
  });
});
