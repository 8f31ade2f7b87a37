import type { AlertLevel } from "../alert-level";
import type { AssessmentAct, Confidence, Judgement } from "../assessment/assessment";
import { type Freshness, freshnessOf } from "../assessment/freshness";
import { isBlindAt } from "../assessment/outage";
import type { Instant } from "../time/time";
import type { IndicatorVersion, TrendFacts } from "../trend/trend-facts";

export type BoardIndicator = {
  id: string;
  name: string;
  place: string;
  level: AlertLevel | null;
  freshness: Freshness;
  /** The judgement that holds; null when never assessed. */
  judgement: {
    id: string;
    act: AssessmentAct;
    likelihoodRatio: number | null;
    confidence: Confidence;
    rationale: string;
    effectiveAt: Instant;
    recordedAt: Instant;
    recordedBy: string;
  } | null;
};

export type BoardIndicatorVersion = IndicatorVersion & { name: string; place: string };

/** An indicator on the board, with the judgement that holds. */
export function indicatorOf(
  version: BoardIndicatorVersion,
  judgement: Judgement | undefined,
  facts: TrendFacts,
): BoardIndicator {
  const isBlind = isBlindAt(facts.outages, version.id, facts.at);
  return {
    id: version.id,
    name: version.name,
    place: version.place,
    level: judgement?.level ?? null,
    freshness: freshnessOf(judgement, version.reviewHours, isBlind, facts.at.effectiveAt),
    judgement: judgement ? saidOf(judgement) : null,
  };
}

const saidOf = ({
  id,
  act,
  likelihoodRatio,
  confidence,
  rationale,
  effectiveAt,
  recordedAt,
  recordedBy,
}: Judgement) => ({ id, act, likelihoodRatio, confidence, rationale, effectiveAt, recordedAt, recordedBy });
