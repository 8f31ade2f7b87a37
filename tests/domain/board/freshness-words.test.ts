import { expect, test } from "vitest";
import type { FreshnessState } from "@/domain/assessment/freshness";
import { freshnessOf } from "@/domain/assessment/freshness";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import { HOUR_MS } from "@/domain/time/time";
import { NOW } from "../examples";

test.each([
  [0, "review in 24 h"],
  [18, "due in 6 h"],
  [23.5, "due in 30 min"],
  [24, "overdue 0 min"],
  [29, "overdue 5 h"],
  [24 + 100, "lapsed, overdue 4 days"],
])("a level with a review time of 24 hours is, after %f hours, “%s”", (hours, words) => {
  const freshness = freshnessOf(
    { level: 3, effectiveAt: NOW },
    [168, 72, 24, 12, 4],
    false,
    NOW + hours * HOUR_MS,
  );
  expect(freshnessWordsOf(freshness, NOW + hours * HOUR_MS)).toBe(words);
});

test("a review whose time has passed since its state was computed is overdue", () => {
  const values = (state: FreshnessState) => freshnessWordsOf({ state, reviewAt: NOW }, NOW + 3 * HOUR_MS);
  expect([values("current"), values("due")]).toEqual(["overdue 3 h", "overdue 3 h"]);
});

test("never assessed and blind have their own words", () => {
  const values = (state: FreshnessState) => freshnessWordsOf({ state, reviewAt: null }, NOW);
  expect([values("never"), values("blind")]).toEqual(["never assessed", "blind: sources down"]);
});
