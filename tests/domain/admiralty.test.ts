import { expect, test } from "vitest";
import {
  CREDIBILITIES,
  CREDIBILITY_CHOICES,
  credibilityWordsOf,
  gradeWordsOf,
  isReliability,
  isUnknownGrade,
  RELIABILITIES,
  RELIABILITY_CHOICES,
  reliabilityWordsOf,
} from "@/domain/admiralty";

test("F and 6, and no other grade, are unknown and say so", () => {
  const said = [
    ...RELIABILITIES.map((grade) => [isUnknownGrade(grade), reliabilityWordsOf(grade)] as const),
    ...CREDIBILITIES.map((grade) => [isUnknownGrade(grade), credibilityWordsOf(grade)] as const),
  ];
  for (const [isUnknown, words] of said) expect(words.startsWith("unknown")).toBe(isUnknown);
  expect(said.filter(([isUnknown]) => isUnknown)).toHaveLength(2);
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
