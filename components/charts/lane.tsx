import { type AlertLevel, LEVELS } from "@/domain/alert-level";
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
const HEIGHT = LEVELS.length * STEP + LINE;

const topOf = (level: number) => HEIGHT - level * STEP;
const TOPS = LEVELS.map((row) => topOf(row.level));

/** The pieces of one level as one shape, from `top` down. */
const shapeOf = (runs: readonly Run[], top: number, height: number) =>
  runs.map(({ from, to }) => `M${from} ${top}H${to}v${height}H${from}z`).join("");

/**
 * One trend as steps of levels over time, drawn on the server.
 * Shape: stretched to its box; one unit of width per step, five times STEP of height. Hatched where something was
 *        overdue. A few shapes for each level that there is, however often it changes.
 */
export function Lane({ trend, id, label }: { trend: Trend; id: string; label?: string }) {
  const width = trend.levels.length;
  const runs = runsOf(trend);
  const hatch = `hatch-${id}`;
  return (
    <svg
      aria-hidden={label ? undefined : true}
      aria-label={label}
      className="block h-full w-full"
      preserveAspectRatio="none"
      role={label ? "img" : undefined}
      viewBox={`0 0 ${width} ${HEIGHT}`}
    >
      {runs.some((run) => run.stale) && <Hatch id={hatch} width={width} />}
      <path
        className="stroke-line"
        d={TOPS.map((y) => `M0 ${y}H${width}`).join("")}
        strokeWidth="1"
        vectorEffect="non-scaling-stroke"
      />
      {LEVELS.map(({ level }) => {
        const own = runs.filter((run) => run.level === level);
        const stale = own.filter((run) => run.stale);
        const top = topOf(level);
        return (
          own.length > 0 && (
            <g className={levelFill(level)} key={level}>
              <path d={shapeOf(own, top, level * STEP)} fillOpacity="0.26" />
              {stale.length > 0 && <path d={shapeOf(stale, top, level * STEP)} fill={`url(#${hatch})`} />}
              <path d={shapeOf(own, top - LINE / 2, LINE)} />
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
