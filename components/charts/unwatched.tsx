import type { Trend } from "@/domain/trend/trend";
import { unwatchedStepsOf } from "@/domain/trend/trend-words";

/** The days before anybody watched, as a shade from the left edge of a chart. */
export const Unwatched = ({ width, height }: { width: number; height: number }) => (
  <>
    <rect className="fill-ink-3/10" height={height} width={width} />
    <path
      className="stroke-ink-3"
      d={`M${width} 0V${height}`}
      strokeDasharray="2 3"
      vectorEffect="non-scaling-stroke"
    />
  </>
);

/** A shade that is too narrow for its words has none, in shares of the chart. */
const LEAST_SHARE = 0.15;

/** Says over the shade of `Unwatched` what it is. */
export function UnwatchedWords({ trend }: { trend: Trend }) {
  const share = unwatchedStepsOf(trend) / trend.levels.length;
  if (share < LEAST_SHARE) return null;
  return (
    <p
      aria-hidden="true"
      className="absolute left-0 top-1/2 -translate-y-1/2 text-center text-xs text-ink-2"
      style={{ width: `${share * 100}%` }}
    >
      Not watched
    </p>
  );
}
