import { levelWordsOf } from "@/domain/alert-level";
import type { Confidence } from "@/domain/assessment";
import { changeOf } from "@/domain/board";
import { FRESHNESS, type FreshnessState } from "@/domain/freshness";
import { likelihoodTextOf } from "@/domain/likelihood";
import type { IsoInstant, SnapshotCategory, SnapshotFreshness, SnapshotIndicator } from "@/domain/snapshot";
import { spanOf } from "@/domain/time";

/** The change of a category's level in 7 days, such as `raised by 1`. */
export function changeWordsOf(category: Pick<SnapshotCategory, "level" | "levelBefore">): string {
  const change = changeOf(category);
  if (change === null) return "not known";
  if (change === 0) return "same";
  return change > 0 ? `raised by ${change}` : `lowered by ${-change}`;
}

const FRESHNESS_WORDS: Record<FreshnessState, (span: string) => string> = {
  current: (span) => `current, review in ${span}`,
  due: (span) => `due in ${span}`,
  never: () => "never assessed",
  overdue: (span) => `overdue by ${span}`,
  lapsed: (span) => `lapsed, overdue by ${span}`,
  blind: () => "blind, its sources are down",
};

/** How fresh something was at the effective instant, such as `overdue by 5 h`. */
export function freshnessWordsOf({ state, reviewAt }: SnapshotFreshness, effectiveAt: IsoInstant): string {
  const span = reviewAt === null ? "" : spanOf(Date.parse(reviewAt) - Date.parse(effectiveAt));
  return FRESHNESS_WORDS[state](span);
}

/** How many indicators are in each state, best first, such as `17 current, 1 never assessed`; none is left out. */
export const freshnessCountsOf = (counts: Record<FreshnessState, number>): string[] =>
  FRESHNESS.filter(({ state }) => counts[state] > 0).map(
    ({ state }) => `${counts[state]} ${state === "never" ? "never assessed" : state}`,
  );

/** The usual number of incidents in 7 days, to one decimal. */
export const usualWordsOf = (usual: number | null): string =>
  usual === null ? "none recorded" : usual.toFixed(1);

export const confidenceWordsOf = (confidence: Confidence | null | undefined): string =>
  confidence ?? "not given";

export const likelihoodWordsOf = ({ judgement }: SnapshotIndicator): string =>
  judgement === null || judgement.likelihoodRatio === null
    ? "not given"
    : likelihoodTextOf(judgement.likelihoodRatio);

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A category's heading, such as `Rockets: 4 Severe`. */
export const headingOf = ({ name, level }: SnapshotCategory): string => `${name}: ${levelWordsOf(level)}`;
