import type { AlertLevel } from "../alert-level";
import { addDays, type Day } from "../time/time";
import type { Trend } from "./trend";

/** Consecutive equal steps; units: steps. */
export type Run = { start: number; length: number };

/** Splits steps into runs, ascending, without gaps: a run starts where a step differs from the one before. */
export function runsOf(length: number, isLikeBefore: (step: number) => boolean): Run[] {
  const starts = Array.from({ length }, (_, i) => i).filter((i) => i === 0 || !isLikeBefore(i));
  return starts.map((start, i) => ({ start, length: (starts[i + 1] ?? length) - start }));
}

/** The runs of stale steps. */
export const staleRunsOf = (stale: readonly boolean[]): Run[] =>
  runsOf(stale.length, (i) => stale[i] === stale[i - 1]).filter(({ start }) => stale[start]);

/** Consecutive steps with one level, both end days included. */
export type LevelRun = Run & { level: AlertLevel | null; from: Day; to: Day };

/** A trend as runs of one level each. */
export const levelRunsOf = ({ levels, from, stepDays, to }: Trend): LevelRun[] =>
  runsOf(levels.length, (i) => levels[i] === levels[i - 1]).map(({ start, length }) => {
    const end = start + length;
    return {
      level: levels[start] ?? null,
      start,
      length,
      from: addDays(from, start * stepDays),
      to: end === levels.length ? to : addDays(from, end * stepDays - 1),
    };
  });
