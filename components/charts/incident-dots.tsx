import { dotSizeOf } from "@/domain/look/lane";
import type { Trend } from "@/domain/trend/trend";

/** The dots of each size as one shape, by size. */
function dotsOf(incidents: readonly number[]): Map<number, string> {
  const dots = new Map<number, string>();
  for (const [step, count] of incidents.entries()) {
    const size = dotSizeOf(count);
    if (count > 0) dots.set(size, `${dots.get(size) ?? ""}M${step + 0.5} 1h0`);
  }
  return dots;
}

/**
 * The steps of a trend on which something happened, as dots under its lane. A shape for each size of dot instead of an
 * element for each dot, because a board has hundreds.
 */
export const IncidentDots = ({ trend: { incidents } }: { trend: Trend }) => (
  <span className="block h-2.5">
    <svg
      aria-hidden="true"
      className="block h-full w-full overflow-visible stroke-ink-2"
      preserveAspectRatio="none"
      strokeLinecap="round"
      viewBox={`0 0 ${incidents.length} 2`}
    >
      {[...dotsOf(incidents)].map(([size, dots]) => (
        <path d={dots} key={size} strokeWidth={size} vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  </span>
);
