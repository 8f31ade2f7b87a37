import type { Judgement, LevelDay } from "../assessment/assessment";
import type { ReviewHours } from "../assessment/freshness";
import type { Outage } from "../assessment/outage";
import type { Version } from "../definition/definition";
import type { IncidentDay } from "../tempo/tempo";
import type { DayRange, Instants } from "../time/time";

export type IndicatorVersion = Version & { categoryId: string; reviewHours: ReviewHours };
/** Everything that trends are computed from. Lists in any order, with all versions that were known. */
export type TrendFacts = {
  at: Instants;
  range: DayRange;
  indicators: readonly IndicatorVersion[];
  /** The judgements that held when the range began. */
  openings: readonly Judgement[];
  /** At most one per indicator and day. */
  levelDays: readonly LevelDay[];
  outages: readonly Outage[];
  /** Also of days before the range, where more than trends is computed from them. */
  incidentDays: readonly IncidentDay[];
};
