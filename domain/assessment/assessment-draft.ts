import { z } from "zod";
import { type AlertLevel, LEVEL_NAMES, levelWordsOf } from "../alert-level";
import { tickedReports } from "../evidence/evidence-draft";
import { id, instant, oneOf, optionalInstant, optionalNumber, parse, words } from "../input/fields";
import { formTextsOf, instantTextOf } from "../input/form-fields";
import { TEXT_LIMITS } from "../input/text-limits";
import type { FormFields, Outcome } from "../outcome";
import { type Assessment, CONFIDENCES } from "./assessment";
import { LIKELIHOOD_LIMITS, percentOf } from "./likelihood";

const levelNumber = (value: unknown) => {
  const at = LEVEL_NAMES.findIndex(
    (name) => typeof value === "string" && name.toLowerCase() === value.toLowerCase(),
  );
  if (at >= 0) return at + 1;
  return typeof value === "string" && value.trim() !== "" ? Number(value) : value;
};

const LEVEL_FORMS = `Choose a level: 1 to 5, or ${LEVEL_NAMES.join(", ")}`;

const level = z
  .preprocess(levelNumber, z.number(LEVEL_FORMS).int(LEVEL_FORMS).min(1, LEVEL_FORMS).max(5, LEVEL_FORMS))
  .transform((value): AlertLevel => value as AlertLevel);

const rationale = words("Rationale", TEXT_LIMITS.text);
const reason = words("Reason", TEXT_LIMITS.text);

/** The judgement that the form was based on: empty for none, absent when it does not matter. */
const seenId = z.string("Seen assessment must be an id").nullable().default(null);

const judgement = {
  level,
  likelihoodPercent: optionalNumber("Likelihood", LIKELIHOOD_LIMITS.from * 100, LIKELIHOOD_LIMITS.upTo * 100),
  confidence: oneOf("Confidence", CONFIDENCES),
  rationale,
  /** Defaults to when it is recorded. */
  effectiveAt: optionalInstant("Effective time"),
  ...tickedReports,
};

/** People enter a likelihood in per cent; the desk stores a ratio. */
const withRatio = <T extends { likelihoodPercent: number | null }>({ likelihoodPercent, ...draft }: T) => ({
  ...draft,
  likelihoodRatio: likelihoodPercent === null ? null : likelihoodPercent / 100,
});

const assessmentDraft = z.object({ indicatorId: id("Indicator"), seenId, ...judgement }).transform(withRatio);
const correctionDraft = z
  .object({ replacesId: id("Assessment"), ...judgement, effectiveAt: instant("Effective time") })
  .transform(withRatio);
const confirmationDraft = z.object({
  indicatorId: id("Indicator"),
  /** Empty for a form that has been shown a retraction meanwhile. */
  seenId: z.string("Assessment is required"),
  rationale: reason,
});
const retractionDraft = z.object({ replacesId: id("Assessment"), rationale: reason });

type AssessmentDraft = z.output<typeof assessmentDraft>;
type CorrectionDraft = z.output<typeof correctionDraft>;
type ConfirmationDraft = z.output<typeof confirmationDraft>;
type RetractionDraft = z.output<typeof retractionDraft>;

export const parseAssessmentDraft = (raw: unknown): Outcome<AssessmentDraft> => parse(assessmentDraft, raw);
export const parseCorrectionDraft = (raw: unknown): Outcome<CorrectionDraft> => parse(correctionDraft, raw);
export const parseConfirmationDraft = (raw: unknown): Outcome<ConfirmationDraft> =>
  parse(confirmationDraft, raw);
export const parseRetractionDraft = (raw: unknown): Outcome<RetractionDraft> => parse(retractionDraft, raw);

/** A row of the log as form fields. A retraction cannot be replaced, and has no level. */
export function formFieldsOf(row: Assessment): FormFields {
  const { id, act, level, likelihoodRatio, confidence, rationale, effectiveAt } = row;
  return {
    ids: formTextsOf({ seenId: id, replacesId: act === "retracted" ? null : id }),
    texts: formTextsOf({
      level: level && levelWordsOf(level),
      likelihoodPercent: likelihoodRatio === null ? "" : percentOf(likelihoodRatio),
      confidence,
      rationale,
      effectiveAt: instantTextOf(effectiveAt),
    }),
  };
}

const outageDraft = z.object({
  indicatorId: id("Indicator"),
  act: oneOf("Sources", ["down", "back"]),
  reason: words("Reason", TEXT_LIMITS.line),
  /** Defaults to when it is recorded. */
  effectiveAt: optionalInstant("Since"),
});

type OutageDraft = z.output<typeof outageDraft>;

export const parseOutageDraft = (raw: unknown): Outcome<OutageDraft> => parse(outageDraft, raw);
