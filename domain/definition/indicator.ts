import { z } from "zod";
import type { ReviewHours } from "../assessment/freshness";
import { isWholePosition, parsePlaced, positionFields, WHOLE_POSITION } from "../incident/position";
import { positionTextOf } from "../incident/position-words";
import { optionalWords, words } from "../input/fields";
import { formTextsOf, numberedTextsOf } from "../input/form-fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { FormFields, Outcome } from "../outcome";
import type { Version } from "./definition";
import { parseReviewHours, reviewHourFields } from "./review-hours";

/** What must be seen for each level 1 to 5, in words. */
export type Criteria = readonly [string, string, string, string, string];

/** One observable sign inside a category that somebody watches. */
export type Indicator = Version & {
  categoryId: string;
  name: string;
  question: string;
  place: string;
  /** Degrees, WGS 84; null without a position. */
  latitude: number | null;
  longitude: number | null;
  owner: string;
  criteria: Criteria;
  reviewHours: ReviewHours;
};

const criterion = (level: number) => words(`Criterion for level ${level}`, TEXT_LIMITS.line);

const indicatorDraft = z
  .object({
    name: words("Name", TEXT_LIMITS.name),
    question: words("Question", TEXT_LIMITS.line),
    place: words("Place", TEXT_LIMITS.name),
    ...positionFields,
    owner: words("Owner", TEXT_LIMITS.name),
    reason: optionalWords("Reason", TEXT_LIMITS.line),
    criterion1: criterion(1),
    criterion2: criterion(2),
    criterion3: criterion(3),
    criterion4: criterion(4),
    criterion5: criterion(5),
    ...reviewHourFields,
  })
  .refine(isWholePosition, WHOLE_POSITION)
  .transform(parseReviewHours)
  .transform(({ criterion1, criterion2, criterion3, criterion4, criterion5, ...draft }) => ({
    ...draft,
    criteria: [criterion1, criterion2, criterion3, criterion4, criterion5] satisfies Criteria,
  }));

type IndicatorDraft = Omit<z.output<typeof indicatorDraft>, "criteria"> & { criteria: Criteria };

export const parseIndicatorDraft = (raw: unknown): Outcome<IndicatorDraft> =>
  parsePlaced(indicatorDraft, raw) as Outcome<IndicatorDraft>;

/** An indicator as form fields. */
export const formFieldsOf = ({ version, criteria, reviewHours, ...row }: Indicator): FormFields => ({
  ids: formTextsOf({ version }),
  texts: {
    ...formTextsOf({ name: row.name, question: row.question, owner: row.owner, reason: row.reason }),
    ...formTextsOf({ place: row.place, latitude: row.latitude, longitude: row.longitude }),
    ...formTextsOf({ position: positionTextOf(row) }),
    ...numberedTextsOf("criterion", criteria),
    ...numberedTextsOf("reviewHours", reviewHours),
  },
});
