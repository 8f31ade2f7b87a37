import type { AlertLevel } from "@/domain/alert-level";
import type { Trend } from "@/domain/trend/trend";
import { isWatchedStep, trendWordsOf } from "@/domain/trend/trend-words";
import { levelFill } from "./level-shape";

/** The height of each level in a strip 100 high, so that it can be read in greyscale. */
const HEIGHTS: Record<AlertLevel, number> = { 1: 24, 2: 42, 3: 61, 4: 80, 5: 100 };

/** Width of a day, and of its bar; the rest is the gap. */
const DAY = 10;
const BAR = 7.6;

const barOf = (day: number, height: number) => `M${day * DAY} ${100 - height}h${BAR}v${height}h-${BAR}z`;

/** The dot of a day that nobody watched. */
const dotOf = (day: number) => `M${day * DAY + BAR / 3} 97h${BAR / 3}v3h-${BAR / 3}z`;

/** The bars of the days that `shows` picks, as one shape. */
const barsOf = ({ levels }: Trend, shows: (level: AlertLevel | null, day: number) => boolean) =>
  levels
    .map((level, day) => (shows(level, day) ? barOf(day, level === null ? 8 : HEIGHTS[level]) : ""))
    .join("");

/**
 * The last days of one category as a strip of bars: colour and height say the level, hatching that something was
 * overdue; a day that nobody watched has a dot and no bar. A few shapes instead of one per bar, because a board has
 * many.
 */
export function DayStrip({ id, trend, isLow = false }: { id: string; trend: Trend; isLow?: boolean }) {
  const stale = barsOf(trend, (level, day) => level !== null && trend.stale[day] === true);
  return (
    <svg
      aria-label={`Last ${trend.levels.length} days: ${trendWordsOf(trend)}`}
      className={`block w-full ${isLow ? "h-4" : "h-8"}`}
      preserveAspectRatio="none"
      role="img"
      viewBox={`0 0 ${trend.levels.length * DAY - (DAY - BAR)} 100`}
    >
      {([1, 2, 3, 4, 5] as const).map((level) => {
        const bars = barsOf(trend, (each) => each === level);
        return bars === "" ? null : <path className={levelFill(level)} d={bars} key={level} />;
      })}
      <path
        className="fill-unknown"
        d={barsOf(trend, (level, day) => level === null && isWatchedStep(trend, day))}
      />
      <path
        className="fill-unknown"
        d={trend.levels.map((_, day) => (isWatchedStep(trend, day) ? "" : dotOf(day))).join("")}
      />
      {stale !== "" && (
        <>
          <pattern
            height="12"
            id={`strip-${id}`}
            patternTransform="skewX(-30)"
            patternUnits="userSpaceOnUse"
            width="5"
          >
            <rect className="fill-card" height="12" width="2.4" />
          </pattern>
          <path d={stale} fill={`url(#strip-${id})`} />
        </>
      )}
    </svg>
  );
}
