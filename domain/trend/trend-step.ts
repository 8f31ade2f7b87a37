import { instantTextOf, withInstants } from "../time/as-of";
import { addDays, type Day, daysBetween, dayWordsOf, endOfDay, type Instants } from "../time/time";
import type { Trend } from "./trend";

type Axis = Pick<Trend, "from" | "to" | "stepDays">;

/** The first and the last day of a step; the last step may be shorter. */
export function daysOfStep({ from, to, stepDays }: Axis, step: number): { first: Day; last: Day } {
  const first = addDays(from, step * stepDays);
  const last = addDays(first, stepDays - 1);
  return { first, last: last < to ? last : to };
}

/** The day of a step in words, or its days. */
export function stepDayWordsOf(axis: Axis, step: number): string {
  const { first, last } = daysOfStep(axis, step);
  return first === last ? dayWordsOf(first) : `${dayWordsOf(first)} to ${dayWordsOf(last)}`;
}

/** The step of a day; undefined when it is outside the range. */
export const stepOfDay = ({ from, to, stepDays }: Axis, day: Day): number | undefined =>
  day < from || day > to ? undefined : Math.floor(daysBetween(from, day) / stepDays);

/**
 * The address of a page as of the end of a step, with the known time of the chart's page. `at` are the two times of
 * that page; null for the present, which its last step leads to.
 */
export function hrefAtStep(path: string, axis: Axis, step: number, at: Instants | null): string {
  const { last } = daysOfStep(axis, step);
  if (last >= axis.to) return withInstants(path, at);
  const effectiveAt = endOfDay(last) - 1;
  return at
    ? withInstants(path, { effectiveAt, knownAt: at.knownAt })
    : `${path}?effectiveAt=${instantTextOf(effectiveAt)}`;
}
