import type { AlertLevel } from "@/domain/alert-level";
import type { Trend } from "@/domain/trend/trend";
import { levelFill } from "../ui/level-shape";

type Run = { from: number; to: number; level: AlertLevel | null; stale: boolean };

/** Neighbouring steps of one level and freshness as one piece, so that a long lane is a few shapes. */
function runsOf({ levels, stale }: Trend): Run[] {
  const runs: Run[] = [];
  for (const [i, level] of levels.entries()) {
    const last = runs.at(-1);
    const isStale = stale[i] ?? false;
    if (last && last.level === level && last.stale === isStale) last.to = i + 1;
    else runs.push({ from: i, to: i + 1, level, stale: isStale });
  }
  return runs;
}

/** Units of height per level, and of the line on top. */
const STEP = 10;
const LINE = 2;

/**
 * One trend as steps of levels over time, drawn on the server.
 * Shape: stretched to its box; one unit of width per step, five times STEP of height. Hatched where something was overdue.
 */
export function Lane({ trend, id, label }: { trend: Trend; id: string; label?: string }) {
  const height = 5 * STEP + LINE;
  const width = trend.levels.length;
  return (
    <svg
      aria-hidden={label ? undefined : true}
      aria-label={label}
      className="block h-full w-full"
      preserveAspectRatio="none"
      role={label ? "img" : undefined}
      viewBox={`0 0 ${width} ${height}`}
    >
      <defs>
        <pattern
          height="6"
          id={`hatch-${id}`}
          patternTransform={`scale(${width / 600} 1)`}
          patternUnits="userSpaceOnUse"
          width="6"
        >
          <path
            className="stroke-card"
            d="M-1.5 1.5 L1.5 -1.5 M0 6 L6 0 M4.5 7.5 L7.5 4.5"
            strokeWidth="1.6"
          />
        </pattern>
      </defs>
      {[1, 2, 3, 4, 5].map((level) => (
        <line
          className="stroke-line"
          key={level}
          strokeWidth="1"
          vectorEffect="non-scaling-stroke"
          x1="0"
          x2={width}
          y1={height - level * STEP}
          y2={height - level * STEP}
        />
      ))}
      {runsOf(trend).map(({ from, to, level, stale }) => {
        if (level === null) return null;
        const top = height - level * STEP;
        return (
          <g className={levelFill(level)} key={from}>
            <rect fillOpacity="0.26" height={level * STEP} width={to - from} x={from} y={top} />
            {stale && (
              <rect fill={`url(#hatch-${id})`} height={level * STEP} width={to - from} x={from} y={top} />
            )}
            <rect height={LINE} width={to - from} x={from} y={top - LINE / 2} />
          </g>
        );
      })}
    </svg>
  );
}
