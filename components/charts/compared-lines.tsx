import { type AlertLevel, LEVELS } from "@/domain/alert-level";
import type { Lane } from "@/domain/board/board-page";
import { LANE_HEIGHT, laneTopOf } from "@/domain/look/lane";

/**
 * How each line is drawn, so that it is told from the others without colour: the first is that of the page, then one for
 * each of MOST_COMPARED.
 */
const LINES = [
  { className: "stroke-ink-1", width: 3 },
  { className: "stroke-accent", width: 2 },
  { className: "stroke-accent", width: 2, dash: "7 4" },
  { className: "stroke-ink-2", width: 2, dash: "2 3" },
  { className: "stroke-accent", width: 2, dash: "10 3 2 3" },
  { className: "stroke-ink-2", width: 2, dash: "12 5" },
] as const;

/** Units by which lines of one level lie apart, so that none hides another. */
const APART = 1.5;

const lineOf = (place: number) => LINES[place] ?? LINES[0];

/** The levels as one line; it ends where nothing was assessed, and goes on after. */
function stepPathOf(levels: readonly (AlertLevel | null)[], shift: number): string {
  let path = "";
  for (const [i, level] of levels.entries()) {
    if (level === null) continue;
    const y = laneTopOf(level) + shift;
    const before = levels[i - 1] ?? null;
    if (before === null) path += `M${i} ${y}`;
    else if (before !== level) path += `V${y}`;
    path += `H${i + 1}`;
  }
  return path;
}

/** The levels of several categories laid over each other on one time axis, the first foremost. */
export function ComparedLines({ lanes }: { lanes: readonly Lane[] }) {
  const width = lanes[0]?.trend.levels.length ?? 0;
  return (
    <svg
      aria-hidden="true"
      className="block h-full w-full overflow-visible"
      fill="none"
      preserveAspectRatio="none"
      viewBox={`0 0 ${width} ${LANE_HEIGHT}`}
    >
      <path
        className="stroke-line"
        d={LEVELS.map(({ level }) => `M0 ${laneTopOf(level)}H${width}`).join("")}
        strokeWidth="1"
        vectorEffect="non-scaling-stroke"
      />
      {lanes
        .map(({ id, trend }, place) => (
          <path
            className={lineOf(place).className}
            d={stepPathOf(trend.levels, (place - (lanes.length - 1) / 2) * APART)}
            key={id}
            strokeDasharray={dashOf(place)}
            strokeWidth={lineOf(place).width}
            vectorEffect="non-scaling-stroke"
          />
        ))
        .reverse()}
    </svg>
  );
}

function dashOf(place: number): string | undefined {
  const line = lineOf(place);
  return "dash" in line ? line.dash : undefined;
}

/** A piece of the line of a category, beside its name. */
export const LineSample = ({ place }: { place: number }) => (
  <svg aria-hidden="true" className={`shrink-0 ${lineOf(place).className}`} height="8" width="30">
    <path d="M0 4H30" strokeDasharray={dashOf(place)} strokeWidth={lineOf(place).width} />
  </svg>
);
