import type { AlertLevel } from "@/domain/alert-level";
import type { SnapshotCategory } from "@/domain/snapshot/snapshot";
import { addDays, type Day } from "@/domain/time/time";

/** Steps in a row with one level; `start` and `length` in steps, both days included. */
export type LevelRun = { level: AlertLevel | null; start: number; length: number; from: Day; to: Day };

/** A trend as runs of one level each, ascending, without gaps. */
export function levelRunsOf({ levels, from, stepDays, to }: SnapshotCategory["trend"]): LevelRun[] {
  const starts = levels.map((_, i) => i).filter((i) => i === 0 || levels[i] !== levels[i - 1]);
  return starts.map((start, i) => {
    const end = starts[i + 1];
    return {
      level: levels[start] ?? null,
      start,
      length: (end ?? levels.length) - start,
      from: addDays(from, start * stepDays),
      to: end === undefined ? to : addDays(from, end * stepDays - 1),
    };
  });
}
