import { type AlertLevel, highestLevelOf } from "./alert-level";
import { byTimes, type Judgement } from "./assessment";
import { type Day, dayOf } from "./time";

/** What one indicator's judgements of one UTC day come to: the highest, and the last one standing at its end. */
export type LevelDay = {
  indicatorId: string;
  day: Day;
  highestLevel: AlertLevel;
  closingLevel: AlertLevel;
  closingAt: number;
  closingRecordedAt: number;
  /** The judgement that closed the day; `""` when the piece is the whole day, and so has no rival. */
  closingId: string;
};

/** What the judgements of one indicator and one day come to; undefined for none. Any order. */
export function levelDayOf(judgements: readonly Judgement[]): LevelDay | undefined {
  const closing = [...judgements].sort(byTimes).at(-1);
  const highestLevel = highestLevelOf(judgements.map((j) => j.level));
  if (!closing || highestLevel === null) return undefined;
  return {
    indicatorId: closing.indicatorId,
    day: dayOf(closing.effectiveAt),
    highestLevel,
    closingLevel: closing.level,
    closingAt: closing.effectiveAt,
    closingRecordedAt: closing.recordedAt,
    closingId: closing.id,
  };
}

/** The same order as `byTimes`, between pieces of days. */
export const byClosing = (a: LevelDay, b: LevelDay): number =>
  a.closingAt - b.closingAt ||
  a.closingRecordedAt - b.closingRecordedAt ||
  (a.closingId < b.closingId ? -1 : a.closingId > b.closingId ? 1 : 0);
