import type { ReviewHours } from "../assessment/freshness";
import { wholeNumber } from "../input/fields";

/** Review hours for levels 1 to 5 of the five categories. */
export const DEFAULT_REVIEW_HOURS = {
  rockets: [168, 72, 24, 12, 4],
  drones: [168, 72, 24, 12, 4],
  kidnapping: [336, 168, 48, 24, 8],
  "cyber-insider": [336, 168, 72, 24, 8],
  shipping: [168, 72, 24, 12, 6],
} as const satisfies Record<string, ReviewHours>;

const hours = (level: number) => wholeNumber(`Review hours at level ${level}`, 1, 8760);

/** The five form fields for review hours. */
export const reviewHourFields = {
  reviewHours1: hours(1),
  reviewHours2: hours(2),
  reviewHours3: hours(3),
  reviewHours4: hours(4),
  reviewHours5: hours(5),
};

type Fields = Record<keyof typeof reviewHourFields, number>;

/** A draft with its five review-hour fields combined into one value. */
export function parseReviewHours<T extends Fields>(
  draft: T,
): Omit<T, keyof Fields> & { reviewHours: ReviewHours } {
  const { reviewHours1, reviewHours2, reviewHours3, reviewHours4, reviewHours5, ...rest } = draft;
  return { ...rest, reviewHours: [reviewHours1, reviewHours2, reviewHours3, reviewHours4, reviewHours5] };
}
