import { LEVELS } from "@/domain/alert-level";
import { LANE_HEIGHT, LANE_LINE, LANE_RISE, laneTopOf } from "@/domain/look/lane";
import { type Run, runsOf } from "@/domain/trend/runs";
import type { Trend } from "@/domain/trend/trend";
import { unwatchedStepsOf } from "@/domain/trend/trend-words";
import { levelFill } from "../ui/level-shape";
import { Unwatched } from "./unwatched";

/** Neighbouring steps of one level and freshness as one piece, so that a long lane is a few shapes. */
const piecesOf = ({ levels, stale }: Trend) =>
  runsOf(levels.length, (i) => levels[i] === levels[i - 1] && stale[i] === stale[i - 1]);

const GRID = LEVELS.map((row) => laneTopOf(row.level));

/** The pieces of one level as one shape, from `top` down. */
const shapeOf = (runs: readonly Run[], top: number, height: number) =>
  runs.map(({ start, length }) => `M${start} ${top}h${length}v${height}h-${length}z`).join("");

/**
 * One trend as steps of levels over time, drawn on the server.
 * Shape: stretched to its box; one unit of width per step, LANE_HEIGHT of height. Hatched where something was
 *        overdue; shaded, without lines, where nobody watched. A few shapes for each level that there is, however often it changes.
 */
export function Lane({ trend, id, label }: { trend: Trend; id: string; label?: string }) {
  const width = trend.levels.length;
  const runs = piecesOf(trend);
  const hatch = `hatch-${id}`;
  const unwatched = unwatchedStepsOf(trend);
  return (
    <svg
      aria-hidden={label ? undefined : true}
      aria-label={label}
      className="block h-full w-full"
      preserveAspectRatio="none"
      role={label ? "img" : undefined}
      viewBox={`0 0 ${width} ${LANE_HEIGHT}`}
    >
      {trend.stale.some(Boolean) && <Hatch id={hatch} width={width} />}
      <path
        className="stroke-line"
        d={GRID.map((y) => `M${unwatched} ${y}H${width}`).join("")}
        strokeWidth="1"
        vectorEffect="non-scaling-stroke"
      />
      {unwatched > 0 && <Unwatched height={LANE_HEIGHT} width={unwatched} />}
      {LEVELS.map(({ level }) => {
        const own = runs.filter(({ start }) => trend.levels[start] === level);
        const stale = own.filter(({ start }) => trend.stale[start]);
        const top = laneTopOf(level);
        return (
          own.length > 0 && (
            <g className={levelFill(level)} key={level}>
              <path d={shapeOf(own, top, level * LANE_RISE)} fillOpacity="0.26" />
              {stale.length > 0 && (
                <path d={shapeOf(stale, top, level * LANE_RISE)} fill={`url(#${hatch})`} />
              )}
              <path d={shapeOf(own, top - LANE_LINE / 2, LANE_LINE)} />
            </g>
          )
        );
      })}
    </svg>
  );
}

const Hatch = ({ id, width }: { id: string; width: number }) => (
  <pattern
    height="6"
    id={id}
    patternTransform={`scale(${width / 600} 1)`}
    patternUnits="userSpaceOnUse"
    width="6"
  >
    <path className="stroke-card" d="M-1.5 1.5 L1.5 -1.5 M0 6 L6 0 M4.5 7.5 L7.5 4.5" strokeWidth="1.6" />
  </pattern>
);
