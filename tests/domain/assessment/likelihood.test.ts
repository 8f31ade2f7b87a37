import { expect, test } from "vitest";
import {
  LIKELIHOOD_WORDS,
  likelihoodTextOf,
  likelihoodWordOf,
  percentOf,
} from "@/domain/assessment/likelihood";

test.each([
  [0.01, "almost no chance"],
  [0.05, "almost no chance"],
  [0.051, "very unlikely"],
  [0.2, "very unlikely"],
  [0.21, "unlikely"],
  [0.45, "unlikely"],
  [0.5, "roughly even chance"],
  [0.55, "roughly even chance"],
  [0.56, "likely"],
  [0.8, "likely"],
  [0.81, "very likely"],
  [0.95, "very likely"],
  [0.951, "almost certain"],
  [0.99, "almost certain"],
])("%f is “%s”, and a border takes the lower word", (likelihood, word) => {
  expect(likelihoodWordOf(likelihood)).toBe(word);
});

test("the bands of the words have no gaps", () => {
  for (const [i, band] of LIKELIHOOD_WORDS.slice(1).entries())
    expect(band.from).toBe(LIKELIHOOD_WORDS[i]?.upTo);
});

test("a likelihood in words is its word, then the per cent", () => {
  expect(likelihoodTextOf(0.6)).toBe("likely (60 %)");
  expect(likelihoodTextOf(0.07)).toBe("very unlikely (7 %)");
  expect(likelihoodTextOf(0.125)).toBe("very unlikely (12.5 %)");
});

test("a likelihood in per cent stays what was typed, however often it goes through a form", () => {
  for (let tenths = 10; tenths <= 990; tenths++) expect(percentOf(tenths / 10 / 100)).toBe(tenths / 10);
});
