import type { Outcome } from "../outcome";
import type { Instant } from "../time/time";
import { type TwoBoards, twoBoardsOf } from "./two-boards";

/** The hindsight form's name for each field of two boards. */
const FIELDS: Record<string, string> = {
  fromEffectiveAt: "effectiveAt",
  effectiveAt: "effectiveAt",
  fromKnownAt: "knownAt",
  knownAt: "laterKnownAt",
};

/**
 * The two boards of a hindsight: the world at one instant, as known then and as known later.
 * Shape:  `effectiveAt` defaults to 24 hours ago, `knownAt` to the same instant, `laterKnownAt` to now.
 * Errors: refusals by field for unreadable times and times after `now`.
 */
export function parseHindsightParams(
  params: Partial<Record<string, string>>,
  now: Instant,
  keptFrom: Instant | null = null,
): Outcome<TwoBoards> {
  const { effectiveAt = "", knownAt = "", laterKnownAt = "" } = params;
  const boards = twoBoardsOf(
    { fromEffectiveAt: effectiveAt, fromKnownAt: knownAt, effectiveAt, knownAt: laterKnownAt },
    now,
    keptFrom,
  );
  if (boards.ok) {
    const { from, to } = boards.value;
    return { ok: true, value: { from, to: { ...to, effectiveAt: from.effectiveAt } } };
  }
  const named = boards.problems.map((problem) => ({
    ...problem,
    field: FIELDS[problem.field] ?? problem.field,
  }));
  const problems = named.filter((each, i) => named.findIndex(({ field }) => field === each.field) === i);
  return { ...boards, problems };
}
