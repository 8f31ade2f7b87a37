import { wholeNumberIn } from "../decimal-number";
import { accept, type Outcome, refuse } from "../outcome";

/** The ranges that charts offer, in days. */
export const CHART_RANGES = [7, 30, 90, 365, "all"] as const;

/** How many days a chart shows; `all` is everything ever recorded. */
export type ChartDays = number | "all";

export const USUAL_DAYS = 90;
const MOST_DAYS = 36_500;

/**
 * The number of days in a query parameter.
 * Errors: undefined for anything but `all` or a whole number from 1 to 36,500.
 */
export function chartDaysOf(text: string | null | undefined): ChartDays | undefined {
  if (text === null || text === undefined || text === "") return USUAL_DAYS;
  if (text === "all") return "all";
  const days = wholeNumberIn(text) ?? 0;
  return days >= 1 && days <= MOST_DAYS ? days : undefined;
}

/** The same, or a refusal in words. */
export function parseChartDays(text: string | null): Outcome<ChartDays> {
  const days = chartDaysOf(text);
  return days === undefined
    ? refuse(`days must be “all” or a whole number from 1 to ${MOST_DAYS}`, "days")
    : accept(days);
}
