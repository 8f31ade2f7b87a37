import { expect, test } from "vitest";
import { DEFAULT_REVIEW_HOURS, parseReviewHours } from "@/domain/definition/review-hours";

test.each([
  ["rockets", [168, 72, 24, 12, 4]],
  ["drones", [168, 72, 24, 12, 4]],
  ["kidnapping", [336, 168, 48, 24, 8]],
  ["cyber-insider", [336, 168, 72, 24, 8]],
  ["shipping", [168, 72, 24, 12, 6]],
] as const)("a new indicator of %s is reviewed after these hours at levels 1 to 5", (category, hours) => {
  expect(DEFAULT_REVIEW_HOURS[category]).toEqual(hours);
});

test("the five fields of a form become the hours in the order of the levels", () => {
  const form = {
    reviewHours5: 4,
    reviewHours3: 24,
    reviewHours1: 168,
    reviewHours2: 72,
    reviewHours4: 12,
    place: "Kirkuk",
  };
  expect(parseReviewHours(form)).toEqual({ place: "Kirkuk", reviewHours: [168, 72, 24, 12, 4] });
});
