import type { Freshness, FreshnessState } from "../assessment/freshness";
import { type Instant, spanOf } from "../time/time";

const WORDS: Record<FreshnessState, (span: string) => string> = {
  current: (span) => `review in ${span}`,
  due: (span) => `due in ${span}`,
  never: () => "never assessed",
  overdue: (span) => `overdue ${span}`,
  lapsed: (span) => `lapsed, overdue ${span}`,
  blind: () => "blind: sources down",
};

/**
 * A freshness in words, such as `due in 6 h`, `overdue 5 h` or `never assessed`. Past its due time it reads as overdue,
 * even when the state was computed earlier.
 */
export function freshnessWordsOf({ state, reviewAt }: Freshness, now: Instant): string {
  if (reviewAt === null) return WORDS[state === "blind" ? "blind" : "never"]("");
  const hasPassed = now >= reviewAt && (state === "current" || state === "due");
  return WORDS[hasPassed ? "overdue" : state](spanOf(reviewAt - now));
}
