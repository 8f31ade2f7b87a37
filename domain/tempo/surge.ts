import { leastCountOf, type Spread, tailOf } from "./negative-binomial";

/** The names of surges: the share of weeks with so many incidents or more. */
export const SURGES = [
  { name: "very unusual", atMost: 1 / 100 },
  { name: "unusual", atMost: 1 / 20 },
  { name: "not unusual", atMost: 1 },
] as const;

type SurgeName = (typeof SURGES)[number]["name"];

/** What a share of weeks is called. */
export const surgeNameOf = (surge: number): SurgeName =>
  SURGES.find(({ atMost }) => surge <= atMost)?.name ?? "not unusual";

/** The share from which a count is marked, and suggests a review. */
const UNUSUAL = SURGES[1].atMost;

/** Counts per day of the days watched before a week, ascending. */
type Watched = readonly number[];

/**
 * How unusual a count of 7 days is after the days watched before it.
 * Shape:  `surge` is the probability of so many or more in a week; `unusualFrom` the smallest count that is marked.
 * Source: negative binomial predictive distribution with exposure in days and dispersion of the weeks (DECISIONS 29).
 */
export function surgeOf(week: number, watched: Watched): { surge: number; unusualFrom: number } {
  const spread = weekSpreadOf(watched);
  return { surge: tailOf(spread, week), unusualFrom: leastCountOf(spread, UNUSUAL) };
}

/**
 * The predicted distribution of the next 7 days, from counts of one day or more.
 * Source: Gelman et al., Bayesian Data Analysis, 3rd ed., 2.6: counts with a Poisson rate of prior gamma(1/2, 0) give a
 *         negative binomial of this mean and, at a dispersion of 1, this variance.
 */
export function weekSpreadOf(watched: Watched): Spread {
  const perWeek = 7 / watched.length;
  const mean = (sumOf(watched) + 0.5) * perWeek;
  return { mean, variance: mean * (1 + perWeek) * dispersionOf(weeksBackOf(watched)) };
}

/**
 * How much more weekly counts vary than by independent incidents: 1 for those, more for bursts, never less.
 * Source: Pearson's statistic over its degrees of freedom (McCullagh and Nelder, Generalized Linear Models, 1989), used
 *         so for outbreaks by Noufaily et al., Statistics in Medicine 32, 2013.
 */
export function dispersionOf(weeks: readonly number[]): number {
  const mean = sumOf(weeks) / weeks.length;
  if (weeks.length < 2 || mean === 0) return 1;
  const pearson = sumOf(weeks.map((count) => (count - mean) ** 2 / mean));
  return Math.max(1, pearson / (weeks.length - 1));
}

/** Sums of whole weeks, counted back from the last day. */
const weeksBackOf = (days: Watched): number[] =>
  Array.from({ length: Math.floor(days.length / 7) }, (_, i) =>
    sumOf(days.slice(days.length - 7 * (i + 1), days.length - 7 * i)),
  );

export const sumOf = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
