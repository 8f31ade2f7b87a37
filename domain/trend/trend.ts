import { type AlertLevel, highestLevelOf } from "../alert-level";
import type { LevelDay } from "../assessment/assessment";
import { addedDaysOf, countedAt, versionsById } from "../definition/definition";
import { groupBy } from "../group-by";
import { incidentsPerDayOf } from "../tempo/tempo";
import { addDays, type Day, type DayRange, dayOf, daysOf, endOfDay } from "../time/time";
import { indicatorDaysOf } from "./indicator-days";
import type { TrendFacts } from "./trend-facts";

/**
 * Levels and incidents per step of days over a range, gaps filled.
 * Shape: one entry per step of `stepDays`, ascending; the last step may be shorter. `levels` has the highest level of
 *        the step, null before the first assessment; `stale` is true when something was overdue, lapsed or blind at its
 *        end. Before `watchedFrom` nobody watched: no incident there says nothing. Older documents are without it.
 */
export type Trend = {
  from: Day;
  to: Day;
  stepDays: number;
  levels: (AlertLevel | null)[];
  stale: boolean[];
  incidents: number[];
  /** Incidents in the range that are not known to the day, and so belong to no step. */
  impreciseIncidents: number;
  watchedFrom?: Day | undefined;
};

/** The range of so many days that ends on an instant's day. */
export const rangeEndingAt = (instant: number, days: number): DayRange => ({
  from: addDays(dayOf(instant), 1 - days),
  to: dayOf(instant),
});

/** The trend of an indicator, without incidents, because those belong to categories. */
export function indicatorTrendOf(facts: TrendFacts, indicatorId: string): Trend {
  const versions = facts.indicators.filter((v) => v.id === indicatorId);
  const levelDays = facts.levelDays.filter((piece) => piece.indicatorId === indicatorId);
  const days = daysOf(facts.range.from, facts.range.to);
  const { levels, stale } = indicatorDaysOf(facts, versions, levelDays, days);
  return {
    ...facts.range,
    stepDays: 1,
    levels,
    stale,
    incidents: levels.map(() => 0),
    impreciseIncidents: 0,
    watchedFrom: addedDaysOf(versions).get(indicatorId),
  };
}

/** The trend of a category: on each day the highest level of any indicator in force. */
export function categoryTrendOf(facts: TrendFacts, categoryId: string, watchedFrom?: Day): Trend {
  const own = versionsById(facts.indicators.filter((v) => v.categoryId === categoryId));
  const levelDays = groupBy(
    facts.levelDays.filter((levelDay) => own.has(levelDay.indicatorId)),
    (levelDay) => levelDay.indicatorId,
  );
  const days = daysOf(facts.range.from, facts.range.to);
  const members = [...own].map(([id, versions]) =>
    indicatorDaysOf(facts, versions, levelDays.get(id) ?? [], days),
  );
  return {
    ...facts.range,
    stepDays: 1,
    levels: days.map((_, i) => highestLevelOf(members.map((m) => m.levels[i] ?? null))),
    stale: days.map((_, i) => members.some((m) => m.stale[i])),
    incidents: incidentsPerDayOf(facts.incidentDays, categoryId, facts.range),
    impreciseIncidents: impreciseCountOf(facts, categoryId, facts.range),
    watchedFrom,
  };
}

/** The level of a category at the end of a day of the range; null before the first assessment. */
export function closingLevelOf(facts: TrendFacts, categoryId: string, day: Day): AlertLevel | null {
  const at = { effectiveAt: endOfDay(day) - 1, knownAt: facts.at.knownAt };
  const own = versionsById(facts.indicators.filter((v) => v.categoryId === categoryId));
  const closing = new Map<string, LevelDay>();
  for (const piece of facts.levelDays) {
    const known = closing.get(piece.indicatorId);
    if (piece.day <= day && (!known || piece.day > known.day)) closing.set(piece.indicatorId, piece);
  }
  const opening = new Map(facts.openings.map((judgement) => [judgement.indicatorId, judgement.level]));
  return highestLevelOf(
    [...own]
      .filter(([, versions]) => countedAt(versions, at))
      .map(([id]) => closing.get(id)?.closingLevel ?? opening.get(id) ?? null),
  );
}

/** Incidents of a category in a range that are not known to the day. */
export const impreciseCountOf = (facts: TrendFacts, categoryId: string, { from, to }: DayRange): number =>
  facts.incidentDays
    .filter((row) => row.categoryId === categoryId && row.day >= from && row.day <= to)
    .reduce((sum, row) => sum + row.impreciseCount, 0);

/** Most steps in a chart; longer trends have steps of several days. */
const MOST_STEPS = 400;

/** A trend in steps wide enough for a chart: the highest level, any staleness, and all incidents of each step. */
export function condensed(trend: Trend, mostSteps = MOST_STEPS): Trend {
  const stepDays = Math.ceil(trend.levels.length / mostSteps);
  if (stepDays <= 1) return trend;
  const starts = trend.levels.map((_, i) => i).filter((i) => i % stepDays === 0);
  return {
    ...trend,
    stepDays,
    levels: starts.map((i) => highestLevelOf(trend.levels.slice(i, i + stepDays))),
    stale: starts.map((i) => trend.stale.slice(i, i + stepDays).some(Boolean)),
    incidents: starts.map((i) => trend.incidents.slice(i, i + stepDays).reduce((a, b) => a + b, 0)),
  };
}
