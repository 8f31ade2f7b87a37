import type { Instant } from "@/domain/time/time";
import { dayOf } from "@/domain/time/time";
import type { TimeScale } from "@/domain/time/time-scale";
import { TimeAxis } from "../charts/time-axis";

/** Units of width of the whole scale. */
const WIDTH = 1_000;

/** A mark below the slider for every recorded change, on the same scale. */
export function TimeMarks({ marks, scale: { from, to } }: { marks: Instant[]; scale: TimeScale }) {
  const places = marks.map((mark) => Math.round(((mark - from) / (to - from)) * WIDTH));
  return (
    <div className="pl-2 pr-[8.75rem]">
      <svg
        aria-hidden="true"
        className="block h-2.5 w-full stroke-ink-2"
        preserveAspectRatio="none"
        viewBox={`0 0 ${WIDTH} 10`}
      >
        <path d={places.map((x) => `M${x} 0v10`).join("")} vectorEffect="non-scaling-stroke" />
      </svg>
      <TimeAxis from={dayOf(from)} to={dayOf(to)} />
    </div>
  );
}
