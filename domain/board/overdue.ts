import type { AlertLevel } from "../alert-level";
import { type Freshness, type FreshnessState, isStale } from "../assessment/freshness";
import { countOf } from "../count-words";
import type { Board } from "./board";

/** An indicator whose level may no longer hold, and its category. */
export type OverdueIndicator = {
  id: string;
  name: string;
  categoryName: string;
  level: AlertLevel | null;
  freshness: Freshness;
};

/** The indicators of a board that are overdue, lapsed or blind, in board order. */
export const overdueIndicatorsOf = ({ categories }: Board): OverdueIndicator[] =>
  categories.flatMap((category) =>
    category.indicators
      .filter(({ freshness }) => isStale(freshness.state))
      .map(({ id, name, level, freshness }) => ({ id, name, categoryName: category.name, level, freshness })),
  );

/**
 * The note beside the list of overdue and blind indicators: that there are none, and how many were never assessed.
 * Empty when the list says everything.
 */
export function overdueNoteOf(counts: Readonly<Record<FreshnessState, number>>): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all === 0) return "No indicator is watched yet.";
  const { current, due, never } = counts;
  const assessed = current + due === all ? "Every indicator" : "Every assessed indicator";
  return [
    current + due > 0 && current + due + never === all && `${assessed} is within its review time.`,
    never > 0 && `${countOf(never, "indicator")} ${never === 1 ? "was" : "were"} never assessed.`,
  ]
    .filter(Boolean)
    .join(" ");
}
