import { type AlertLevel, levelNameOf } from "../alert-level";

/** How a level moved, such as `raised to Severe from Moderate`; null is an unset level. */
export function levelMoveWordsOf(from: AlertLevel | null, to: AlertLevel | null): string {
  if (to === null) return from === null ? "not assessed" : `no longer assessed (was ${levelNameOf(from)})`;
  if (from === null) return `set to ${levelNameOf(to)}`;
  if (from === to) return `kept at ${levelNameOf(to)}`;
  return `${to > from ? "raised" : "lowered"} to ${levelNameOf(to)} from ${levelNameOf(from)}`;
}
