import type { Instants } from "./assessment";
import { INSTANT_FORMS, parseInstant } from "./instant-text";
import { accept, type Outcome, type Problem } from "./outcome";
import { DAY_MS, dateTimeGroupOf, type Instant, isoOf } from "./time";

/** The fields that name two boards: where to start, and up to where. */
export const TWO_BOARD_FIELDS = ["fromEffectiveAt", "fromKnownAt", "effectiveAt", "knownAt"] as const;
type Field = (typeof TWO_BOARD_FIELDS)[number];

export type TwoBoards = { from: Instants; to: Instants };

/**
 * The two boards that somebody wants to lay side by side.
 * Shape:  empty or missing, the second board is the present, and the first one stands 24 hours before it, as known at
 *         that moment.
 * Errors: refuses, each at its field, what can not be read and what lies after the desk's `now`.
 */
export function twoBoardsOf(asked: Partial<Record<Field, string | null>>, now: Instant): Outcome<TwoBoards> {
  const problems: Problem[] = [];
  const given = (field: Field): Instant | undefined => {
    const text = asked[field]?.trim();
    if (!text) return undefined;
    const instant = parseInstant(text);
    if (instant !== undefined && instant <= now) return instant;
    const message =
      instant === undefined
        ? `This must be ${INSTANT_FORMS}`
        : `This is in the future: the desk's clock says ${dateTimeGroupOf(now)}`;
    problems.push({ field, message });
    return undefined;
  };
  const to = { effectiveAt: given("effectiveAt") ?? now, knownAt: given("knownAt") ?? now };
  const effectiveAt = given("fromEffectiveAt") ?? to.effectiveAt - DAY_MS;
  const from = { effectiveAt, knownAt: given("fromKnownAt") ?? effectiveAt };
  return problems.length > 0 ? { ok: false, kind: "invalid", problems } : accept({ from, to });
}

/** The part of an address that names two boards exactly, so that a link shows the same for ever. */
export const twoBoardsQuery = ({ from, to }: TwoBoards): string =>
  new URLSearchParams({
    fromEffectiveAt: isoOf(from.effectiveAt),
    fromKnownAt: isoOf(from.knownAt),
    effectiveAt: isoOf(to.effectiveAt),
    knownAt: isoOf(to.knownAt),
  }).toString();
