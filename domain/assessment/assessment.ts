import type { AlertLevel } from "../alert-level";
import { byTimes } from "../time/sort-by-times";
import type { Day, Instant, Instants } from "../time/time";

/** How sure the analyst is of the judgement. Separate from likelihood, and never joined with it in a sentence. */
export const CONFIDENCES = ["low", "moderate", "high"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What a row of the assessment log does. Only a retraction carries no judgement. */
export const ASSESSMENT_ACTS = ["assessed", "confirmed", "corrected", "retracted"] as const;
export type AssessmentAct = (typeof ASSESSMENT_ACTS)[number];

/** Why a level is still valid, until somebody gives another reason. */
export const NOTHING_NEW = "Reviewed: nothing new was seen.";

type Row = {
  id: string;
  indicatorId: string;
  /** The assessment that this one replaces: set for corrections and retractions. */
  replacesId: string | null;
  rationale: string;
  effectiveAt: Instant;
  recordedAt: Instant;
  recordedBy: string;
};

/** A judgement of one indicator. */
export type Judgement = Row & {
  act: Exclude<AssessmentAct, "retracted">;
  /** The judgement that a confirmation rests on, and is withdrawn with; null for every other act. */
  restsOnId: string | null;
  level: AlertLevel;
  likelihoodRatio: number | null;
  confidence: Confidence;
};
export type Retraction = Row & {
  act: "retracted";
  restsOnId: null;
  level: null;
  likelihoodRatio: null;
  confidence: null;
};
export type Assessment = Judgement | Retraction;
export const isJudgement = (assessment: Assessment): assessment is Judgement =>
  assessment.act !== "retracted";

/**
 * The judgements of a log that nothing known by then has replaced, directly or by replacing what they rest on.
 * Shape: ascending by effective time. Retracting a correction does not restore what it corrected; a confirmation is
 *        withdrawn with its judgement.
 */
export function standingJudgementsOf(log: readonly Assessment[], knownAt: Instant): Judgement[] {
  const known = log.filter((row) => row.recordedAt <= knownAt);
  const replaced = new Set(known.map((row) => row.replacesId));
  return known
    .filter(isJudgement)
    .filter((row) => !replaced.has(row.id) && (row.restsOnId === null || !replaced.has(row.restsOnId)))
    .sort(byTimes);
}

/** The judgement of an indicator that holds at the two times; undefined when there is none. */
export const holdingOf = (log: readonly Assessment[], at: Instants): Judgement | undefined =>
  standingJudgementsOf(log, at.knownAt).findLast((row) => row.effectiveAt <= at.effectiveAt);

/** An indicator's judgements of one UTC day: the highest, and the one that closes the day. */
export type LevelDay = {
  indicatorId: string;
  day: Day;
  highestLevel: AlertLevel;
  closingLevel: AlertLevel;
  closingAt: Instant;
};
