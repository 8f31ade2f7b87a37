import type { AlertLevel } from "../alert-level";
import type { Board } from "./board";
import { type Freshness, isStale } from "./freshness";

/** An indicator whose level may no longer hold, and what it belongs to. */
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
