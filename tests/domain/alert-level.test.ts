import { expect, test } from "vitest";
import { highestLevelOf, isAlertLevel, LEVELS, levelNameOf, levelWordsOf } from "@/domain/alert-level";

test("the scale has 1 to 5 in the words of the UK threat levels, each with its own shape", () => {
  expect(LEVELS.map((row) => row.level)).toEqual([1, 2, 3, 4, 5]);
  expect(LEVELS.map((row) => levelNameOf(row.level))).toEqual([
    "Low",
    "Moderate",
    "Substantial",
    "Severe",
    "Critical",
  ]);
  expect(new Set(LEVELS.map((row) => row.shape)).size).toBe(5);
});

test("a level in words is its number and word, or its absence", () => {
  expect(levelWordsOf(4)).toBe("4 Severe");
  expect(levelWordsOf(null)).toBe("Not assessed");
});

test.each([0, 6, 2.5, "3", null, Number.NaN])("%s is not an alert level", (value) => {
  expect(isAlertLevel(value)).toBe(false);
});

test("the highest of some levels ignores those never assessed, and is null when all are", () => {
  expect(highestLevelOf([null, 2, 4, null, 3])).toBe(4);
  expect(highestLevelOf([null, null])).toBeNull();
  expect(highestLevelOf([])).toBeNull();
});
