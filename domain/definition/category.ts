import { z } from "zod";
import type { ReviewHours } from "../assessment/freshness";
import type { MatchRule } from "../incident/likeness";
import { optionalCountWithin, optionalWords, parse, wholeNumber, words } from "../input/fields";
import { formTextsOf, numberedTextsOf } from "../input/form-fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { FormFields, Outcome } from "../outcome";
import type { Version } from "./definition";
import { parseReviewHours, reviewHourFields } from "./review-hours";

/** A kind of threat. Every level answers its question within the horizon. */
export type Category = Version &
  MatchRule & {
    name: string;
    question: string;
    /** What it covers, in a few words; shown under the name. */
    scope: string;
    horizonDays: number;
    /** Review hours that new indicators of this category start with. */
    reviewHours: ReviewHours;
  };

const categoryDraft = z
  .object({
    name: words("Name", TEXT_LIMITS.name),
    question: words("Question", TEXT_LIMITS.line),
    scope: words("Scope", TEXT_LIMITS.name),
    horizonDays: wholeNumber("Horizon", 1, 365),
    matchKm: optionalCountWithin("Distance of duplicates", 500),
    matchHours: optionalCountWithin("Time between duplicates", 168),
    reason: optionalWords("Reason", TEXT_LIMITS.line),
    ...reviewHourFields,
  })
  .transform(parseReviewHours);

type CategoryDraft = z.output<typeof categoryDraft>;

export const parseCategoryDraft = (raw: unknown): Outcome<CategoryDraft> => parse(categoryDraft, raw);

/** A category as form fields. */
export const formFieldsOf = ({ version, reviewHours, ...row }: Category): FormFields => ({
  ids: formTextsOf({ version }),
  texts: {
    ...formTextsOf({ name: row.name, question: row.question, scope: row.scope, reason: row.reason }),
    ...formTextsOf({ horizonDays: row.horizonDays, matchKm: row.matchKm, matchHours: row.matchHours }),
    ...numberedTextsOf("reviewHours", reviewHours),
  },
});
