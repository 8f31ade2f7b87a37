import type { BoardIndicatorVersion } from "@/domain/board/board-indicator";
import { type Day, type DayRange, type Instants, startOfDay } from "@/domain/time/time";
import type { TrendFacts } from "@/domain/trend/trend-facts";
import { readTogether } from "../../sql/read-together";
import type { View } from "../../store";
import { readKnownIndicators } from "../definition/known-indicators";
import { readOutages } from "../definition/outages";
import { readHoldings } from "../desk/holdings";
import { readIncidentDays } from "../incident/incident-days";
import type { Tail } from "../log/newest-log-entry";
import { daysAsOf } from "./days-as-of";
import { readLevelDays } from "./level-days";

type Facts = Omit<TrendFacts, "indicators"> & { indicators: BoardIndicatorVersion[] };

type Asked = {
  /** From which day on incidents are read, when it is before the range. */
  incidentsFrom?: Day;
  /** Of which category the indicators are read, when not of all. */
  categoryId?: string;
};

/**
 * Everything that trends over a range are computed from, at the two times.
 * Shape:  `tail` is the newest entry of the watch log in the same view.
 * Cost:   5 statements, whatever the number of indicators and the length of the log.
 */
export async function readTrendFacts(
  view: View,
  at: Instants,
  range: DayRange,
  tail: Tail,
  { incidentsFrom = range.from, categoryId }: Asked = {},
): Promise<Facts> {
  const beforeRange = Math.min(at.effectiveAt, startOfDay(range.from) - 1);
  const days = daysAsOf(at, range, tail);
  const known = await readKnownIndicators(view, at);
  const indicators = categoryId === undefined ? known : known.filter((i) => i.categoryId === categoryId);
  const ids = categoryId === undefined ? undefined : [...new Set(indicators.map(({ id }) => id))];
  const [openings, levelDays, outages, incidentDays] = await readTogether(
    readHoldings(view, { effectiveAt: beforeRange, knownAt: at.knownAt }),
    readLevelDays(view, days, ids),
    readOutages(view, at),
    readIncidentDays(view, { ...days, from: incidentsFrom }),
  );
  return { at, range, indicators, openings, levelDays, outages, incidentDays };
}
