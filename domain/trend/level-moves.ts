import type { AlertLevel } from "../alert-level";
import { addDays, type Day, type Instant } from "../time/time";
import type { Trend } from "./trend";

/** An indicator of a category with its level in every step of the category's trend. */
type Member = { levels: readonly (AlertLevel | null)[] };

/** A change of a category's level: the day, and the indicator that caused it; null when unknown. */
export type MovedDay = {
  day: Day;
  before: AlertLevel | null;
  after: AlertLevel | null;
  indicatorId: string | null;
};

/** The same with its reason: that of the indicator's level, or of its retirement. */
export type LevelMove = MovedDay & {
  /** The name of the indicator; empty when unknown. */
  name: string;
  reason: string;
  movedAt: Instant | null;
  movedBy: string | null;
};

/**
 * When the level of a category changed, and by which indicator.
 * Shape: latest first, at most `most`; `trend` and `members` have a step per day. A day shows the highest level that
 *        was held on it, so a fall was made on the day before the first lower one, and a rise on the day itself.
 */
export function movedDaysOf(
  trend: Trend,
  members: readonly (Member & { id: string })[],
  most: number,
): MovedDay[] {
  const moved: MovedDay[] = [];
  for (let i = trend.levels.length - 1; i > 0 && moved.length < most; i--) {
    const [before = null, after = null] = [trend.levels[i - 1], trend.levels[i]];
    if (before === after) continue;
    const isFall = (after ?? 0) < (before ?? 0);
    const [held, day] = isFall ? [before, i - 1] : [after, i];
    const mover = members.find(
      ({ levels }) => levels[day] === held && (isFall ? levels[i] !== held : levels[i - 1] !== held),
    );
    moved.push({ day: addDays(trend.from, day), before, after, indicatorId: mover?.id ?? null });
  }
  return moved;
}

/** The indicators that hold the level of their category in a step, in board order; those retired since are left out. */
export const holdersOf = (
  trend: Trend,
  members: readonly (Member & { name: string })[],
  step: number,
): string[] => {
  const level = trend.levels[step] ?? null;
  return level === null ? [] : members.filter(({ levels }) => levels[step] === level).map(({ name }) => name);
};
