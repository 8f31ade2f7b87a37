import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  freshnessChangesAt,
  freshnessOf,
  isStale,
  type ReviewHours,
  worstFreshnessOf,
} from "@/domain/assessment/freshness";
import { HOUR_MS } from "@/domain/time/time";
import { NOW } from "../examples";

const HOURS: ReviewHours = [168, 72, 24, 12, 4];
const substantial = { level: 3, effectiveAt: NOW } as const;
const afterHours = (hours: number) => NOW + hours * HOUR_MS;
const stateAfter = (hours: number) => freshnessOf(substantial, HOURS, false, afterHours(hours)).state;

describe("a level with a review time of 24 hours", () => {
  test.each([
    [0, "current"],
    [17.999, "current"],
    [18, "due"],
    [23.999, "due"],
    [24, "overdue"],
    [47.999, "overdue"],
    [48, "lapsed"],
    [10_000, "lapsed"],
  ])("is, after %f hours, %s", (hours, state) => {
    expect(stateAfter(hours)).toBe(state);
  });

  test("says when its review is due, even long after", () => {
    expect(freshnessOf(substantial, HOURS, false, afterHours(500)).reviewAt).toBe(afterHours(24));
  });
});

test("each level has a review time of its own", () => {
  const overdue = ([1, 2, 3, 4, 5] as const).map(
    (level) => freshnessOf({ level, effectiveAt: NOW }, HOURS, false, NOW).reviewAt,
  );
  expect(overdue).toEqual(HOURS.map(afterHours));
});

test("an indicator that was never assessed is neither current nor overdue, however long", () => {
  expect(freshnessOf(undefined, HOURS, false, afterHours(10_000))).toEqual({
    state: "never",
    reviewAt: null,
  });
});

test("blind outranks everything, and still says when the review is due", () => {
  expect(freshnessOf(substantial, HOURS, true, NOW)).toEqual({ state: "blind", reviewAt: afterHours(24) });
  expect(freshnessOf(undefined, HOURS, true, NOW)).toEqual({ state: "blind", reviewAt: null });
});

test("only overdue, lapsed and blind are stale", () => {
  expect((["current", "due", "never", "overdue", "lapsed", "blind"] as const).map(isStale)).toEqual([
    false,
    false,
    false,
    true,
    true,
    true,
  ]);
});

test("the worst of some freshnesses is shown, and of equal ones the one due first", () => {
  const each = (state: "current" | "due" | "overdue" | "never", reviewAt: number | null) => ({
    state,
    reviewAt,
  });
  expect(worstFreshnessOf([each("current", 9), each("overdue", 5), each("due", 7)])).toEqual(
    each("overdue", 5),
  );
  expect(worstFreshnessOf([each("due", 9), each("due", 7), each("due", 8)])).toEqual(each("due", 7));
  expect(worstFreshnessOf([each("due", 9), each("never", null)])).toEqual(each("never", null));
  expect(worstFreshnessOf([])).toBeUndefined();
});

test("a freshness changes exactly when it says, until it has lapsed", () => {
  const level = fc.constantFrom(1, 2, 3, 4, 5);
  fc.assert(
    fc.property(level, fc.integer({ min: -HOUR_MS, max: 400 * HOUR_MS }), (level, elapsed) => {
      const judged = { level, effectiveAt: NOW } as const;
      const stateAt = (now: number) => freshnessOf(judged, HOURS, false, now).state;
      const now = NOW + elapsed;
      const changesAt = freshnessChangesAt(judged, HOURS, now);
      if (changesAt === null) {
        expect(stateAt(now)).toBe("lapsed");
        return;
      }
      expect(changesAt).toBeGreaterThan(now);
      expect(stateAt(changesAt - 1)).toBe(stateAt(now));
      expect(stateAt(changesAt)).not.toBe(stateAt(now));
    }),
  );
});

test("never assessed does not change by itself", () => {
  expect(freshnessChangesAt(undefined, HOURS, NOW)).toBeNull();
});
