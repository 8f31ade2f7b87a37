import type { Instants, Judgement } from "../assessment/assessment";
import type { LevelDay } from "../assessment/level-day";
import type { Outage } from "../assessment/outage";
import type { ReviewHours } from "../board/freshness";
import type { Version } from "../definition/definition";
import type { Day } from "../time/time";

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
  /** At most one per indicator and day. */
  levelDays: readonly LevelDay[];
  outages: readonly Outage[];
  /** Also of days before the range, when more than trends is computed from them. */
  incidentDays: readonly IncidentDay[];
};
