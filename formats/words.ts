import { levelWordsOf } from "@/domain/alert-level";
import type { Confidence } from "@/domain/assessment/assessment";
import { FRESHNESS, type FreshnessState } from "@/domain/assessment/freshness";
import { likelihoodTextOf } from "@/domain/assessment/likelihood";
import { freshnessWordsOf as wordsOf } from "@/domain/board/freshness-words";
import type {
  IsoInstant,
  SnapshotCategory,
  SnapshotFreshness,
  SnapshotIndicator,
} from "@/domain/snapshot/snapshot";

/** How fresh something was at the effective instant, such as `overdue 5 h`. */
export const freshnessWordsOf = ({ state, reviewAt }: SnapshotFreshness, effectiveAt: IsoInstant): string =>
  wordsOf({ state, reviewAt: reviewAt === null ? null : Date.parse(reviewAt) }, Date.parse(effectiveAt));

/** How many indicators are in each state, best first, such as `17 current, 1 never assessed`; none is left out. */
export const freshnessCountsOf = (counts: Record<FreshnessState, number>): string[] =>
  FRESHNESS.filter(({ state }) => counts[state] > 0).map(
    ({ state }) => `${counts[state]} ${state === "never" ? "never assessed" : state}`,
  );

export const confidenceWordsOf = (confidence: Confidence | null | undefined): string =>
  confidence ?? "not given";

export const likelihoodWordsOf = ({ judgement }: SnapshotIndicator): string =>
  judgement === null || judgement.likelihoodRatio === null
    ? "not given"
    : likelihoodTextOf(judgement.likelihoodRatio);

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A category's heading, such as `Rockets: 4 Severe`. */
export const headingOf = ({ name, level }: SnapshotCategory): string => `${name}: ${levelWordsOf(level)}`;
