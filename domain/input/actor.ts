import { isBlank } from "./clean-text";
import { TEXT_LIMITS } from "./text-limits";

/** The field in which a form says who is on watch; `actor` is also what an attribution calls who did it. */
export const ON_WATCH_FIELD = "onWatch";

/**
 * The actor as stored: one line of well-formed text, cut to the limit of a name.
 * Shape: empty when nothing readable is left.
 */
export function actorOf(text: string): string {
  const line = text
    .replaceAll(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, TEXT_LIMITS.name)
    .replaceAll(/\p{Cs}/gu, "")
    .trim();
  return isBlank(line) ? "" : line;
}
