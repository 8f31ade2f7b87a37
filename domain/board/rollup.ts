import { type AlertLevel, highestLevelOf, levelWordsOf } from "../alert-level";
import { CONFIDENCES, type Confidence } from "../assessment/assessment";
import { countOf, fewOf } from "../count-words";

/** An indicator as far as roll-up needs it; a null level means never assessed. */
type Contribution = {
  indicatorId: string;
  name: string;
  level: AlertLevel | null;
  confidence: Confidence | null;
};

/**
 * The roll-up policies by name. A changed rule is a new version, so that an old board can be recomputed by the rule of
 * its time.
 */
export const POLICIES = {
  highest: {
    name: "highest",
    version: 1,
    meaning:
      "A category has the level of its highest indicator. Indicators never assessed count for nothing.",
    levelOf: (contributions: readonly Contribution[]) => highestLevelOf(contributions.map((c) => c.level)),
  },
} as const;

type PolicyName = keyof typeof POLICIES;

export const POLICY: PolicyName = "highest";

/** Why a category has its level. `driverIds` are the indicators at that level, in board order. */
export type Explanation = {
  policy: { name: PolicyName; version: number };
  driverIds: string[];
  sentence: string;
};

type RolledUp = { level: AlertLevel | null; confidence: Confidence | null; explanation: Explanation };

/**
 * The level of a category, and why. The only place that decides it.
 * Shape: `contributions` are the category's indicators that are not retired, in board order. The confidence is the
 *        highest among the drivers, because one of them is enough to hold the level (DECISIONS 7).
 */
export function rollUp(contributions: readonly Contribution[]): RolledUp {
  const policy = POLICIES[POLICY];
  const level = policy.levelOf(contributions);
  const drivers = level === null ? [] : contributions.filter((c) => c.level === level);
  const confidence = CONFIDENCES.findLast((word) => drivers.some((d) => d.confidence === word)) ?? null;
  return {
    level,
    confidence,
    explanation: {
      policy: { name: policy.name, version: policy.version },
      driverIds: drivers.map((d) => d.indicatorId),
      sentence: sentenceOf(level, contributions, drivers),
    },
  };
}

function sentenceOf(
  level: AlertLevel | null,
  all: readonly Contribution[],
  drivers: readonly Contribution[],
): string {
  if (all.length === 0) return "No indicator is watched here yet.";
  if (level === null)
    return all.length === 1
      ? "Its only indicator has not been assessed yet."
      : `None of ${countOf(all.length, "indicator")} has been assessed yet.`;
  if (all.length === 1)
    return `${levelWordsOf(level)}, held by its only indicator, ${fewOf(drivers.map((d) => d.name))}.`;
  const never = all.filter((c) => c.level === null).length;
  const held = `${levelWordsOf(level)}, the highest of ${countOf(all.length, "indicator")}, held by ${fewOf(drivers.map((d) => d.name))}.`;
  return never === 0 ? held : `${held} ${countOf(never, "indicator")} never assessed.`;
}
