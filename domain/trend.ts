import { type AlertLevel, highestLevelOf } from "./alert-level";
import { byTimes, type Instants, type Judgement } from "./assessment";
import { countedAt, type Version, versionInForceOf } from "./definition";
import { freshnessOf, isStale, type Judged, type ReviewHours } from "./freshness";
import { groupedBy } from "./grouped";
import { isBlindAt, type Outage } from "./outage";
import { addDays, DAY_MS, type Day, dayOf, daysOf, endOfDay, startOfDay } from "./time";

/** What one indicator's judgements of one UTC day come to: the highest, and the last one standing at its end. */
export type LevelDay = {
  indicatorId: string;
  day: Day;
  highestLevel: AlertLevel;
  closingLevel: AlertLevel;
  closingAt: number;
  closingRecordedAt: number;
  /** The judgement that closed the day; `""` when the piece is the whole day, and so has no rival. */
  closingId: string;
};

/** Incidents of one category that began on one UTC day; `impreciseCount` are those not known to the day. */
export type IncidentDay = { categoryId: string; day: Day; incidentCount: number; impreciseCount: number };

/** What a trend needs to know of an indicator's versions. */
export type IndicatorVersion = Version & { categoryId: string; reviewHours: ReviewHours };

/** Both ends included. */
export type DayRange = { from: Day; to: Day };

/** Everything that trends are computed from. Lists in any order; versions are all that were known. */
export type TrendFacts = {
  at: Instants;
  range: DayRange;
  indicators: readonly IndicatorVersion[];
  /** What held when the range began. */
  openings: readonly Judgement[];
  levelDays: readonly LevelDay[];
  outages: readonly Outage[];
  incidentDays: readonly IncidentDay[];
};

/**
 * Levels and incidents per step of days over a range, gaps filled.
 * Shape:  one entry per step of `stepDays`, ascending; the last step may be shorter. `levels` is the highest level
 *         held in the step, null before the first assessment; `stale` says that at its end something was overdue,
 *         lapsed or blind.
 */
export type Trend = {
  from: Day;
  to: Day;
  stepDays: number;
  levels: (AlertLevel | null)[];
  stale: boolean[];
  incidents: number[];
  /** Incidents in the range that are not known to the day, and so stand in no step. */
  impreciseIncidents: number;
};

/** The range that ends on the day of an instant and has so many days. */
export const rangeEndingAt = (instant: number, days: number): DayRange => ({
  from: addDays(dayOf(instant), 1 - days),
  to: dayOf(instant),
});

/** What the judgements of one indicator and one day come to; undefined for none. Any order. */
export function levelDayOf(judgements: readonly Judgement[]): LevelDay | undefined {
  const closing = [...judgements].sort(byTimes).at(-1);
  const highestLevel = highestLevelOf(judgements.map((j) => j.level));
  if (!closing || highestLevel === null) return undefined;
  return {
    indicatorId: closing.indicatorId,
    day: dayOf(closing.effectiveAt),
    highestLevel,
    closingLevel: closing.level,
    closingAt: closing.effectiveAt,
    closingRecordedAt: closing.recordedAt,
    closingId: closing.id,
  };
}

/** The same order as `byTimes`, between pieces of days. */
const byClosing = (a: LevelDay, b: LevelDay): number =>
  a.closingAt - b.closingAt ||
  a.closingRecordedAt - b.closingRecordedAt ||
  (a.closingId < b.closingId ? -1 : a.closingId > b.closingId ? 1 : 0);

type HeldDay = { highest: AlertLevel | null; closing: Judged | undefined };

/** What an indicator held on each day of the range: the last level is carried until another one replaces it. */
function heldDaysOf(
  facts: TrendFacts,
  indicatorId: string,
  levelDays: readonly LevelDay[],
  days: readonly Day[],
): HeldDay[] {
  const byDay = groupedBy(levelDays, (piece) => piece.day);
  let closing: Judged | undefined = facts.openings.find((j) => j.indicatorId === indicatorId);
  return days.map((day) => {
    const pieces = byDay.get(day) ?? [];
    const highest = highestLevelOf([closing?.level ?? null, ...pieces.map((p) => p.highestLevel)]);
    const last = pieces.sort(byClosing).at(-1);
    if (last) closing = { level: last.closingLevel, effectiveAt: last.closingAt };
    return { highest, closing };
  });
}

type IndicatorDays = { levels: (AlertLevel | null)[]; stale: boolean[] };

/** One indicator day by day, from its own level days; null and not stale on days on which it did not count. */
function indicatorDaysOf(
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

/** Versions by the id of what they define. */
export const versionsById = <V extends Version>(versions: readonly V[]): Map<string, V[]> =>
  groupedBy(versions, (version) => version.id);

/** The trend of one indicator; its incidents are none, because incidents belong to categories. */
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
  };
}

/** The trend of one category: on each day the highest that any indicator counting that day held. */
export function categoryTrendOf(facts: TrendFacts, categoryId: string): Trend {
  const own = versionsById(facts.indicators.filter((v) => v.categoryId === categoryId));
  const levelDays = groupedBy(facts.levelDays, (piece) => piece.indicatorId);
  const days = daysOf(facts.range.from, facts.range.to);
  const members = [...own].map(([id, versions]) =>
    indicatorDaysOf(facts, versions, levelDays.get(id) ?? [], days),
  );
  const counted = facts.incidentDays.filter((row) => row.categoryId === categoryId);
  const incidentsOn = new Map<Day, number>();
  for (const row of counted) incidentsOn.set(row.day, (incidentsOn.get(row.day) ?? 0) + row.incidentCount);
  return {
    ...facts.range,
    stepDays: 1,
    levels: days.map((_, i) => highestLevelOf(members.map((m) => m.levels[i] ?? null))),
    stale: days.map((_, i) => members.some((m) => m.stale[i])),
    incidents: days.map((day) => incidentsOn.get(day) ?? 0),
    impreciseIncidents: impreciseCountOf(facts, categoryId, facts.range),
  };
}

/** The level that a category had at the end of a day of the range; null when nothing was assessed by then. */
export function closingLevelOf(facts: TrendFacts, categoryId: string, day: Day): AlertLevel | null {
  const at = { effectiveAt: endOfDay(day) - 1, knownAt: facts.at.knownAt };
  const own = versionsById(facts.indicators.filter((v) => v.categoryId === categoryId));
  const closing = new Map<string, LevelDay>();
  for (const piece of facts.levelDays) {
    const known = closing.get(piece.indicatorId);
    if (piece.day <= day && (!known || byClosing(piece, known) > 0)) closing.set(piece.indicatorId, piece);
  }
  const opening = new Map(facts.openings.map((judgement) => [judgement.indicatorId, judgement.level]));
  return highestLevelOf(
    [...own]
      .filter(([, versions]) => countedAt(versions, at))
      .map(([id]) => closing.get(id)?.closingLevel ?? opening.get(id) ?? null),
  );
}

/** The last days of a category's trend of single days. */
export function lastDaysOf(facts: TrendFacts, categoryId: string, trend: Trend, days: number): Trend {
  const from = trend.levels.length > days ? addDays(trend.to, 1 - days) : trend.from;
  return {
    ...trend,
    from,
    levels: trend.levels.slice(-days),
    stale: trend.stale.slice(-days),
    incidents: trend.incidents.slice(-days),
    impreciseIncidents: impreciseCountOf(facts, categoryId, { from, to: trend.to }),
  };
}

const impreciseCountOf = (facts: TrendFacts, categoryId: string, { from, to }: DayRange): number =>
  facts.incidentDays
    .filter((row) => row.categoryId === categoryId && row.day >= from && row.day <= to)
    .reduce((sum, row) => sum + row.impreciseCount, 0);

/** Most steps that a chart shows; longer trends are drawn in steps of several days. */
const MOST_STEPS = 400;

/** A trend in steps wide enough for a chart: highest level, any staleness, and all incidents of each step. */
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
