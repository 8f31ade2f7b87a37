import { type AlertLevel, highestLevelOf } from "../alert-level";
import type { LevelDay } from "../assessment/assessment";
import { freshnessOf, isStale, type Judged } from "../assessment/freshness";
import { isBlindAt } from "../assessment/outage";
import { versionInForceOf } from "../definition/definition";
import { DAY_MS, type Day, startOfDay } from "../time/time";
import type { IndicatorVersion, TrendFacts } from "./trend-facts";

type HeldDay = { highest: AlertLevel | null; closing: Judged | undefined };

/** An indicator's level on each day of the range: the last level is carried forward until it is replaced. */
function heldDaysOf(
  facts: TrendFacts,
  indicatorId: string,
  levelDays: readonly LevelDay[],
  days: readonly Day[],
): HeldDay[] {
  const byDay = new Map(levelDays.map((each) => [each.day, each]));
  let closing: Judged | undefined = facts.openings.find((j) => j.indicatorId === indicatorId);
  return days.map((day) => {
    const levelDay = byDay.get(day);
    const highest = highestLevelOf([closing?.level ?? null, levelDay?.highestLevel ?? null]);
    if (levelDay) closing = { level: levelDay.closingLevel, effectiveAt: levelDay.closingAt };
    return { highest, closing };
  });
}

type IndicatorDays = { levels: (AlertLevel | null)[]; stale: boolean[] };

/** An indicator day by day, from its own level days; null and not stale on days when it was retired. */
export function indicatorDaysOf(
  facts: TrendFacts,
  versions: readonly IndicatorVersion[],
  levelDays: readonly LevelDay[],
  days: readonly Day[],
): IndicatorDays {
  const indicatorId = versions[0]?.id ?? "";
  const held = heldDaysOf(facts, indicatorId, levelDays, days);
  const rangeBegins = startOfDay(facts.range.from);
  const levels: (AlertLevel | null)[] = [];
  const stale: boolean[] = [];
  for (const [i, { highest, closing }] of held.entries()) {
    const dayEnds = rangeBegins + (i + 1) * DAY_MS;
    const at = { effectiveAt: Math.min(dayEnds - 1, facts.at.effectiveAt), knownAt: facts.at.knownAt };
    const version = versionInForceOf(versions, at);
    const counts = version !== undefined && !version.isRetired;
    levels.push(counts ? highest : null);
    stale.push(
      counts &&
        isStale(
          freshnessOf(closing, version.reviewHours, isBlindAt(facts.outages, indicatorId, at), at.effectiveAt)
            .state,
        ),
    );
  }
  return { levels, stale };
}
