import type { Freshness } from "./freshness";
import { type Instant, spanOf } from "./time";

/** A freshness in words, such as `due in 6 h`, `overdue 5 h` or `never assessed`. */
export function freshnessWordsOf({ state, reviewAt }: Freshness, now: Instant): string {
  if (state === "blind") return "blind: sources down";
  if (state === "never" || reviewAt === null) return "never assessed";
  const span = spanOf(reviewAt - now);
  if (state === "lapsed") return `lapsed, overdue ${span}`;
  return state === "overdue" ? `overdue ${span}` : `due in ${span}`;
}
