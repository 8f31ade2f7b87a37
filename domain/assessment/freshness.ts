import type { AlertLevel } from "../alert-level";
import { HOUR_MS, type Instant } from "../time/time";

/**
 * The states of freshness from best to worst. `isStale` states are never drawn as calm, because the level may no longer
 * hold.
 */
export const FRESHNESS = [
  { state: "current", meaning: "within its review time", isStale: false },
  { state: "due", meaning: "in the last quarter of its review time", isStale: false },
  { state: "never", meaning: "never assessed", isStale: false },
  { state: "overdue", meaning: "past its review time; the last level is kept", isStale: true },
  { state: "lapsed", meaning: "past twice its review time; the last level is kept", isStale: true },
  { state: "blind", meaning: "its sources are down", isStale: true },
] as const;

export type FreshnessState = (typeof FRESHNESS)[number]["state"];

/** `reviewAt` is when the next review is due; null when never assessed. */
export type Freshness = { state: FreshnessState; reviewAt: Instant | null };

/** Review hours for levels 1 to 5. */
export type ReviewHours = readonly [number, number, number, number, number];

/** Shares of the review time at which each state begins, latest first. */
const BEGINS_AT = [
  { state: "lapsed", share: 2 },
  { state: "overdue", share: 1 },
  { state: "due", share: 0.75 },
  { state: "current", share: Number.NEGATIVE_INFINITY },
] as const satisfies readonly { state: FreshnessState; share: number }[];

/** The last judgement of an indicator, as far as freshness needs it. */
export type Judged = { level: AlertLevel; effectiveAt: Instant };

export const reviewMsOf = (level: AlertLevel, hours: ReviewHours): number =>
  (hours[level - 1] ?? hours[0]) * HOUR_MS;

/** The freshness of an indicator at an instant. Blind outranks everything: nobody can see. */
export function freshnessOf(
  judged: Judged | undefined,
  hours: ReviewHours,
  isBlind: boolean,
  now: Instant,
): Freshness {
  const reviewMs = judged ? reviewMsOf(judged.level, hours) : 0;
  const reviewAt = judged ? judged.effectiveAt + reviewMs : null;
  if (isBlind) return { state: "blind", reviewAt };
  if (!judged) return { state: "never", reviewAt };
  const share = (now - judged.effectiveAt) / reviewMs;
  const state = BEGINS_AT.find((row) => share >= row.share)?.state ?? "current";
  return { state, reviewAt };
}

/** The next instant after `now` at which the state changes if nothing is recorded; null when it never does. */
export function freshnessChangesAt(
  judged: Judged | undefined,
  hours: ReviewHours,
  now: Instant,
): Instant | null {
  if (!judged) return null;
  const reviewMs = reviewMsOf(judged.level, hours);
  const later = BEGINS_AT.map((row) => judged.effectiveAt + row.share * reviewMs).filter((at) => at > now);
  return later.length ? Math.min(...later) : null;
}

/** The place of a state among all, from 0 for the best. */
export const freshnessRankOf = (state: FreshnessState): number =>
  FRESHNESS.findIndex((row) => row.state === state);

export const isStale = (state: FreshnessState): boolean => FRESHNESS[freshnessRankOf(state)]?.isStale ?? true;

/** The worst of some freshnesses, and of equal states the one due first; undefined for none. */
export const worstFreshnessOf = (all: readonly Freshness[]): Freshness | undefined =>
  all.reduce<Freshness | undefined>((worst, each) => {
    if (!worst || freshnessRankOf(each.state) > freshnessRankOf(worst.state)) return each;
    const isSooner = each.state === worst.state && (each.reviewAt ?? 0) < (worst.reviewAt ?? 0);
    return isSooner ? each : worst;
  }, undefined);
