import { expect, test } from "vitest";
import {
  CREDIBILITIES,
  CREDIBILITY_CHOICES,
  credibilityWordsOf,
  gradeWordsOf,
  isReliability,
  RELIABILITIES,
  RELIABILITY_CHOICES,
  reliabilityWordsOf,
} from "@/domain/evidence/admiralty";

test("F and 6, and no other grade, are unknown and say so", () => {
  const isUnknown = (words: string) => words.startsWith("unknown");
  expect(RELIABILITIES.filter((grade) => isUnknown(reliabilityWordsOf(grade)))).toEqual(["F"]);
  expect(CREDIBILITIES.filter((grade) => isUnknown(credibilityWordsOf(grade)))).toEqual(["6"]);
});

test("every grade can be chosen, with its meaning beside it", () => {
  expect(RELIABILITY_CHOICES.map((choice) => choice.value)).toEqual([...RELIABILITIES]);
  expect(CREDIBILITY_CHOICES[1]).toEqual({ value: "2", label: "2 · probably true" });
});

test("a grade is said in words, source and item apart", () => {
  expect(gradeWordsOf("B", "2")).toBe("source usually reliable; item probably true");
});

test("only the six letters are reliabilities", () => {
  expect(RELIABILITIES.every(isReliability)).toBe(true);
  expect(isReliability("G")).toBe(false);
});
