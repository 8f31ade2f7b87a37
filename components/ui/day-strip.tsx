import type { AlertLevel } from "@/domain/alert-level";
import { addDays, dayWordsOf } from "@/domain/time";
import type { Trend } from "@/domain/trend";
import { trendStepWordsOf } from "@/domain/trend-words";

/** The height of each level in per cent: it says the level a fifth time, and reads in greyscale. */
const HEIGHTS: Record<AlertLevel, number> = { 1: 24, 2: 42, 3: 61, 4: 80, 5: 100 };

const classOf = (level: AlertLevel | null, isStale: boolean) =>
  level === null ? "bg-unknown" : isStale ? `bg-stale-${level}` : `bg-level-${level}`;

/** The last days of one category as a strip of bars: colour and height say the level, hatching that something was overdue. */
export function DayStrip({ trend }: { trend: Trend }) {
  return (
    <span className="flex h-8 items-end gap-[2px]">
      {trend.levels.map((level, i) => {
        const day = addDays(trend.from, i * trend.stepDays);
        return (
          <span
            className={`min-w-0 grow rounded-[1px] ${classOf(level, trend.stale[i] ?? false)}`}
            key={day}
            style={{ height: level === null ? 3 : `${HEIGHTS[level]}%` }}
            title={`${dayWordsOf(day)}: ${trendStepWordsOf(trend, i)}`}
          />
        );
      })}
    </span>
  );
}
