import { accept, type Outcome, type Problem } from "../outcome";
import { instantTextOf, momentOf } from "../time/as-of";
import { asOfInstantsOf } from "../time/as-of-instants";
import { DAY_MS, type Instant, type Instants, isoOf } from "../time/time";

/** The form fields of two boards, first and second. */
const TWO_BOARD_FIELDS = ["fromEffectiveAt", "fromKnownAt", "effectiveAt", "knownAt"] as const;
type Field = (typeof TWO_BOARD_FIELDS)[number];

export type TwoBoards = { from: Instants; to: Instants };

/**
 * The two boards to compare.
 * Shape:  the second board defaults to the present, the first to 24 hours before it, as known then.
 * Errors: refusals by field for unreadable times, times after `now`, and times before kept history.
 */
export function twoBoardsOf(
  params: Partial<Record<Field, string>>,
  now: Instant,
  keptFrom: Instant | null = null,
): Outcome<TwoBoards> {
  const textOf = (field: Field) => params[field]?.trim() || null;
  const to = asOfInstantsOf(
    { effectiveAt: textOf("effectiveAt"), knownAt: textOf("knownAt") },
    now,
    keptFrom,
  );
  const end = (to.ok ? to.value?.effectiveAt : undefined) ?? now;
  const begun = textOf("fromEffectiveAt") ?? isoOf(end - DAY_MS);
  const from = asOfInstantsOf({ effectiveAt: begun, knownAt: textOf("fromKnownAt") ?? begun }, now, keptFrom);
  if (to.ok && from.ok) return accept({ from: from.value ?? momentOf(now), to: to.value ?? momentOf(now) });
  const problems = [...problemsOf(to, (field) => field), ...problemsOf(from, FROM_FIELD)];
  return { ok: false, kind: "invalid", problems: problems.filter(({ field }) => textOf(field as Field)) };
}

const FROM_FIELD = (field: string) => (field === "effectiveAt" ? "fromEffectiveAt" : "fromKnownAt");

const problemsOf = (outcome: Outcome<unknown>, named: (field: string) => string): Problem[] =>
  outcome.ok ? [] : outcome.problems.map((problem) => ({ ...problem, field: named(problem.field) }));

/** The query string that names two boards exactly, so that a link always shows the same. */
export const twoBoardsQuery = ({ from, to }: TwoBoards): string =>
  new URLSearchParams({
    fromEffectiveAt: instantTextOf(from.effectiveAt),
    fromKnownAt: instantTextOf(from.knownAt),
    effectiveAt: instantTextOf(to.effectiveAt),
    knownAt: instantTextOf(to.knownAt),
  }).toString();
