import type { LevelMove } from "@/domain/trend/level-moves";
import type { Trend } from "@/domain/trend/trend";
import { stepOfDay } from "@/domain/trend/trend-step";

/** Where the level of a lane moved, up or down; the table of the day and the list of changes say the same in words. */
export const MoveMarks = ({ trend, moves }: { trend: Trend; moves: readonly LevelMove[] }) => (
  <span aria-hidden="true" className="relative block h-3.5 text-[10px] leading-[14px] text-ink-1">
    {moves.map(({ day, before, after }) => {
      const step = stepOfDay(trend, day);
      return step === undefined ? null : (
        <span
          className="absolute -translate-x-1/2"
          key={`${day} ${before} ${after}`}
          style={{ left: `${((step + 0.5) / trend.levels.length) * 100}%` }}
        >
          {(after ?? 0) > (before ?? 0) ? "▲" : "▼"}
        </span>
      );
    })}
  </span>
);
