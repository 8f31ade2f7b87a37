import { CHART_RANGES, type ChartDays } from "@/domain/time/range";
import { TimeLink } from "../time/time-link";

type Props = { days: ChartDays; hrefOf: (days: ChartDays) => string };

/** The ranges of a chart as links, so that they work without JavaScript and can be shared. */
export function RangeLinks({ days, hrefOf }: Props) {
  return (
    <ul aria-label="Range of days" className="no-print flex gap-3 text-ink-2">
      {CHART_RANGES.map((range) => (
        <li key={range}>
          <TimeLink
            aria-current={range === days ? "true" : undefined}
            className="inline-block min-w-6 py-1 text-center hover:underline aria-[current]:font-semibold aria-[current]:text-ink-1"
            href={hrefOf(range)}
            scroll={false}
          >
            {range}
            <span className="sr-only"> days</span>
          </TimeLink>
        </li>
      ))}
    </ul>
  );
}
