import { addDays, type Day } from "../time/time";
import { sumOf } from "./surge";

/** Incidents of one week, or of several where a range is long; both ends included. */
export type WeekBar = { from: Day; to: Day; count: number };

/** Most bars in a chart; longer ranges have bars of several weeks. */
const MOST_BARS = 110;

/**
 * Incidents per week of a range.
 * Shape: one count per day in, ascending, the last of them on the day `to`; bars out, ascending, of whole weeks
 *        counted back from `to`, so that the last one is the last 7 days; the first may be shorter.
 */
export function weekBarsOf(incidents: readonly number[], to: Day): WeekBar[] {
  const days = 7 * Math.ceil(incidents.length / 7 / MOST_BARS);
  const bars = Array.from({ length: Math.ceil(incidents.length / days) }, (_, i) => {
    const end = incidents.length - days * i;
    const begin = Math.max(0, end - days);
    return {
      from: addDays(to, begin - incidents.length + 1),
      to: addDays(to, end - incidents.length),
      count: sumOf(incidents.slice(begin, end)),
    };
  });
  return bars.reverse();
}
